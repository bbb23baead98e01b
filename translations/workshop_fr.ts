<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message>
        <source>Smaller picture</source>
        <translation>Image plus petite</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fini</translation>
    </message>
    <message>
        <source>The *task* is *finished*.</source>
        <translation>La *tâche* est *finie*.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Comment ça s’est passé&#xa0;?</translation>
    </message>
    <message>
        <source>Tasks of today: {count}.</source>
        <translation>Vos tâches du jour&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Your *check* has *helped*.</source>
        <translation>Votre *contrôle* a *aidé*.</translation>
    </message>
    <message>
        <source>The machine *goes back to: {task}*.</source>
        <translation>La machine *retourne à&#xa0;: {task}*.</translation>
    </message>
    <message>
        <source>The *machine* stands *aside*.</source>
        <translation>La *machine* est mise *de côté*.</translation>
    </message>
    <message>
        <source>Your *team lead looks* at it.</source>
        <translation>Votre *responsable va la regarder*.</translation>
    </message>
    <message>
        <source>Your work is saved.</source>
        <translation>Votre travail est gardé.</translation>
    </message>
    <message>
        <source>The program is already open.</source>
        <translation>Le programme est déjà ouvert.</translation>
    </message>
    <message>
        <source>The memory of this bench is damaged.</source>
        <translation>La mémoire de cet établi est abîmée.</translation>
    </message>
    <message>
        <source>This bench needs the newer program.</source>
        <translation>Cet établi a besoin du nouveau programme.</translation>
    </message>
    <message>
        <source>The disk of this bench is full.</source>
        <translation>Le disque dur de cet établi est plein.</translation>
    </message>
    <message>
        <source>This folder is for reading only.</source>
        <translation>Ce dossier est en lecture seule.</translation>
    </message>
    <message>
        <source>The disk of this bench has a fault.</source>
        <translation>Le disque dur de cet établi a une panne.</translation>
    </message>
    <message>
        <source>The *program* has a *problem*.</source>
        <translation>Le *programme* a un *problème*.</translation>
    </message>
    <message>
        <source>Your *work* is *saved*.</source>
        <translation>Votre *travail* est *gardé*.</translation>
    </message>
    <message>
        <source>Call your team lead.</source>
        <translation>Appelez votre responsable.</translation>
    </message>
    <message>
        <source>I go on</source>
        <translation>Je reprends</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Difficile</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Bigger picture</source>
        <translation>Image plus grande</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>*{name} is coming*.</source>
        <translation>*{name} arrive*.</translation>
    </message>
    <message>
        <source>You can *wait*.</source>
        <translation>*Vous pouvez attendre*.</translation>
    </message>
    <message>
        <source>{name} has seen your call.</source>
        <translation>{name} a vu votre appel.</translation>
    </message>
    <message>
        <source>Your call for help is noted.</source>
        <translation>Votre appel est noté.</translation>
    </message>
    <message>
        <source>*What* is the *problem*?</source>
        <translation>*Quel* est le *problème*&#xa0;?</translation>
    </message>
    <message>
        <source>You can wait.</source>
        <translation>Vous pouvez attendre.</translation>
    </message>
    <message>
        <source>*{name} has seen* your *call*.</source>
        <translation>*{name} a vu* votre *appel*.</translation>
    </message>
    <message>
        <source>*{name}* comes *in a few minutes*.</source>
        <translation>*{name}* vient *dans quelques minutes*.</translation>
    </message>
    <message>
        <source>You can *have a break*.</source>
        <translation>Vous pouvez *prendre un repos*.</translation>
    </message>
    <message>
        <source>*Look* at the step *once more*.</source>
        <translation>*Regardez* l’étape *encore une fois*.</translation>
    </message>
    <message>
        <source>You can *go on* like this.</source>
        <translation>*Vous pouvez continuer* ainsi.</translation>
    </message>
    <message>
        <source>*{name} has* your *call* now.</source>
        <translation>*{name} a* votre *appel* maintenant.</translation>
    </message>
    <message>
        <source>*Go and see {name} or {other}*.</source>
        <translation>*Allez voir {name} ou {other}*.</translation>
    </message>
    <message>
        <source>*Go and see {name}*.</source>
        <translation>*Allez voir {name}*.</translation>
    </message>
    <message>
        <source>*Go and see* your *team lead*.</source>
        <translation>*Allez voir* votre *responsable*.</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>Il y a un problème</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Cassé</translation>
    </message>
    <message>
        <source>A part is missing</source>
        <translation>Il manque une pièce</translation>
    </message>
    <message>
        <source>It does not start</source>
        <translation>Il reste éteint</translation>
    </message>
    <message>
        <source>It is locked</source>
        <translation>Il est bloqué</translation>
    </message>
    <message>
        <source>Very dirty</source>
        <translation>Très sale</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Autre chose</translation>
    </message>
    <message>
        <source>This *part* is *already used*.</source>
        <translation>Cette *pièce* est *déjà utilisée*.</translation>
    </message>
    <message>
        <source>The *{number}* is *still in the workshop*.</source>
        <translation>Le *{number}* est *encore à l’atelier*.</translation>
    </message>
    <message>
        <source>*Nobody knows* this *code* yet.</source>
        <translation>Ce *code* est *nouveau* ici.</translation>
    </message>
    <message>
        <source>The *code* is *hard to read*.</source>
        <translation>Le *code* est *difficile à lire*.</translation>
    </message>
    <message>
        <source>Here you *read* a *code*.</source>
        <translation>Ici, vous *lisez* un *code*.</translation>
    </message>
    <message>
        <source>*This is* the *badge of {name}*.</source>
        <translation>*C’est* le *badge de {name}*.</translation>
    </message>
    <message>
        <source>Here your *badge* is *needed*.</source>
        <translation>Ici, *il faut votre badge*.</translation>
    </message>
    <message>
        <source>This *task* is *for a colleague*.</source>
        <translation>Cette *tâche* est *pour quelqu’un d’autre*.</translation>
    </message>
    <message>
        <source>*First finish* this *task*.</source>
        <translation>*Finissez d’abord* cette *tâche*.</translation>
    </message>
    <message>
        <source>*First finish* the *{number}*.</source>
        <translation>*Finissez d’abord* le *{number}*.</translation>
    </message>
    <message>
        <source>*Something* is *missing* here.</source>
        <translation>*Il manque quelque chose*.</translation>
    </message>
    <message>
        <source>The *label* is *still in the printer*.</source>
        <translation>L’*étiquette* est *restée dans l’imprimante*.</translation>
    </message>
    <message>
        <source>This is a *different laptop*.</source>
        <translation>C’est un *autre portable*.</translation>
    </message>
    <message>
        <source>This is a *different screen*.</source>
        <translation>C’est un *autre écran*.</translation>
    </message>
    <message>
        <source>This is a *different computer*.</source>
        <translation>C’est un *autre ordinateur*.</translation>
    </message>
    <message>
        <source>*This is* a *badge*.</source>
        <translation>*C’est un badge*.</translation>
    </message>
    <message>
        <source>*This is* the *code of a machine*.</source>
        <translation>*C’est* le *code d’une machine*.</translation>
    </message>
    <message>
        <source>*This is* the *code of a place*.</source>
        <translation>*C’est* le *code d’un endroit*.</translation>
    </message>
    <message>
        <source>*This is* the *code of a lot*.</source>
        <translation>*C’est* le *code d’un lot*.</translation>
    </message>
    <message>
        <source>*This is* the *code of a part*.</source>
        <translation>*C’est* le *code d’une pièce*.</translation>
    </message>
    <message>
        <source>*This is* the *code of an order*.</source>
        <translation>*C’est* le *code d’une commande*.</translation>
    </message>
    <message>
        <source>*This is* the *code of a box*.</source>
        <translation>*C’est* le *code d’un carton*.</translation>
    </message>
    <message>
        <source>This is a *different code*.</source>
        <translation>C’est un *autre code*.</translation>
    </message>
    <message>
        <source>*Take* the *{number}*.</source>
        <translation>*Prenez* le *{number}*.</translation>
    </message>
    <message>
        <source>*Take another* one.</source>
        <translation>*Prenez* une *autre pièce*.</translation>
    </message>
    <message>
        <source>*Take another screen*.</source>
        <translation>*Prenez* un *autre écran*.</translation>
    </message>
    <message>
        <source>*Press* *Print again*.</source>
        <translation>*Appuyez* sur *Imprimer encore*.</translation>
    </message>
    <message>
        <source>*Ask* your *team lead*.</source>
        <translation>*Demandez* à votre *responsable*.</translation>
    </message>
    <message>
        <source>*Take another task*.</source>
        <translation>*Prenez* une *autre tâche*.</translation>
    </message>
    <message>
        <source>*{name} works here* now.</source>
        <translation>*Ici travaille {name}*.</translation>
    </message>
    <message>
        <source>*Read* your *badge*.</source>
        <translation>*Lisez* votre *badge*.</translation>
    </message>
    <message>
        <source>Hold the scanner a hand away.</source>
        <translation>Tenez la douchette à une main du code.</translation>
    </message>
    <message>
        <source>Look at the label.</source>
        <translation>Regardez l’étiquette.</translation>
    </message>
    <message>
        <source>Look for another code.</source>
        <translation>Cherchez un autre code.</translation>
    </message>
    <message>
        <source>You need</source>
        <translation>Il faut</translation>
    </message>
    <message>
        <source>You have read</source>
        <translation>Vous avez lu</translation>
    </message>
    <message>
        <source>The code is kept for your team lead.</source>
        <translation>Le code est gardé pour votre responsable.</translation>
    </message>
    <message>
        <source>It does not matter. Read the code of the {number}.</source>
        <translation>Ce n’est pas grave. Lisez le code du {number}.</translation>
    </message>
    <message>
        <source>It was begun at 2 benches. Your work is saved.</source>
        <translation>Commencé à 2 postes. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>You get it soon.</source>
        <translation>Vous l’avez bientôt.</translation>
    </message>
    <message>
        <source>It does not matter.</source>
        <translation>Ce n’est pas grave.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimer encore</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>J’ai compris</translation>
    </message>
    <message>
        <source>See the film</source>
        <translation>Voir le film</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>J’ai vu</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Montrez-moi</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Les étapes</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Call my team lead</source>
        <translation>Appeler mon responsable</translation>
    </message>
    <message>
        <source>I am fine</source>
        <translation>Ça va</translation>
    </message>
    <message>
        <source>Step {now}</source>
        <translation>Étape {now}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>*Look* at the *task*.</source>
        <translation>*Regardez* la *tâche*.</translation>
    </message>
    <message>
        <source>*Do* these *{count} steps*.</source>
        <translation>*Faites* ces *{count} étapes*.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Tout est fait</translation>
    </message>
    <message>
        <source>Do you want *more help* again?</source>
        <translation>Voulez-vous *plus d’aide*&#xa0;?</translation>
    </message>
    <message>
        <source>*You know* this *task well*.</source>
        <translation>*Vous connaissez bien* cette *tâche*.</translation>
    </message>
    <message>
        <source>Do you want *less help*?</source>
        <translation>Voulez-vous *moins d’aide*&#xa0;?</translation>
    </message>
    <message>
        <source>Call the team lead</source>
        <translation>Appeler le responsable</translation>
    </message>
    <message>
        <source>Your badge</source>
        <translation>Votre badge</translation>
    </message>
    <message>
        <source>Read the code</source>
        <translation>Lisez le code</translation>
    </message>
    <message>
        <source>Your task</source>
        <translation>Votre tâche</translation>
    </message>
    <message>
        <source>A *machine* is still *working* for you.</source>
        <translation>Une *machine travaille* encore pour vous.</translation>
    </message>
    <message>
        <source>All your *tasks* are *done*.</source>
        <translation>Toutes vos *tâches* sont *faites*.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Voir encore</translation>
    </message>
    <message>
        <source>The *steps* of this task *come from another bench*.</source>
        <translation>Les *étapes* de cette tâche *viennent d’un autre poste*.</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} étapes</translation>
    </message>
    <message>
        <source>The *machine* has *perhaps finished*.</source>
        <translation>La *machine* a *peut-être fini*.</translation>
    </message>
    <message>
        <source>*Go and look*.</source>
        <translation>*Allez voir*.</translation>
    </message>
    <message>
        <source>*Fetch* a *machine* of this lot.</source>
        <translation>*Prenez* une *machine* de ce lot.</translation>
    </message>
    <message>
        <source>*Fetch* this *laptop*.</source>
        <translation>*Prenez* ce *portable*.</translation>
    </message>
    <message>
        <source>*Fetch* this *screen*.</source>
        <translation>*Prenez* cet *écran*.</translation>
    </message>
    <message>
        <source>*Fetch* this *computer*.</source>
        <translation>*Prenez* cet *ordinateur*.</translation>
    </message>
    <message>
        <source>I look</source>
        <translation>Je regarde</translation>
    </message>
    <message>
        <source>I start</source>
        <translation>Je commence</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Have a good *rest*.</source>
        <translation>*Reposez-vous* bien.</translation>
    </message>
    <message>
        <source>The *break ends at {time}*.</source>
        <translation>Le *repos finit à {time}*.</translation>
    </message>
    <message>
        <source>Rest, {minutes} minutes</source>
        <translation>Repos, {minutes}&#xa0;minutes</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>I leave</source>
        <translation>Je pars</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Bigger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Or choose your picture.</source>
        <translation>Ou choisissez votre image.</translation>
    </message>
    <message>
        <source>*Choose* your *picture*.</source>
        <translation>*Choisissez* votre *image*.</translation>
    </message>
    <message>
        <source>Or ask your team lead.</source>
        <translation>Ou demandez à votre responsable.</translation>
    </message>
    <message>
        <source>This *badge* is *new* here.</source>
        <translation>Ce *badge* est *nouveau* ici.</translation>
    </message>
    <message>
        <source>This bench works alone just now.</source>
        <translation>Ce poste travaille seul en ce moment.</translation>
    </message>
    <message>
        <source>Your team lead can add the badge.</source>
        <translation>Votre responsable peut ajouter le badge.</translation>
    </message>
    <message>
        <source>*What do you see*?</source>
        <translation>*Que voyez-vous*&#xa0;?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Read: Done</source>
        <translation>Lisez&#xa0;: C’est fait</translation>
    </message>
    <message>
        <source>*Look* at the *bars*.</source>
        <translation>*Regardez* les *barres*.</translation>
    </message>
    <message>
        <source>Do the *bars* *move*?</source>
        <translation>Les *barres* *bougent*&#xa0;?</translation>
    </message>
    <message>
        <source>Ask a colleague to listen.</source>
        <translation>Demandez à un collègue.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Then: {words}</source>
        <translation>Ensuite&#xa0;: {words}</translation>
    </message>
    <message>
        <source>It is finished</source>
        <translation>C’est fini</translation>
    </message>
    <message>
        <source>I do it</source>
        <translation>Je la fais</translation>
    </message>
    <message>
        <source>It is stuck on</source>
        <translation>C’est collé</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>{item} has perhaps finished.</source>
        <translation>{item} a peut-être fini.</translation>
    </message>
    <message>
        <source>This code is for another moment.</source>
        <translation>Ce code sert à un autre moment.</translation>
    </message>
    <message>
        <source>Code read: {what}</source>
        <translation>Code lu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>You have already read this code.</source>
        <translation>Vous avez déjà lu ce code.</translation>
    </message>
    <message>
        <source>You can put the scanner down.</source>
        <translation>Vous pouvez poser la douchette.</translation>
    </message>
    <message>
        <source>Good day, {name}.</source>
        <translation>Bonjour {name}.</translation>
    </message>
    <message>
        <source>Goodbye, {name}. Your work is saved.</source>
        <translation>Au revoir {name}. Votre travail est gardé.</translation>
    </message>
    <message>
        <source>{name} has come.</source>
        <translation>{name} est là pour vous aider.</translation>
    </message>
    <message>
        <source>The call is ended. You go on.</source>
        <translation>L’appel est fini. Vous continuez.</translation>
    </message>
    <message>
        <source>The label {what} is printed.</source>
        <translation>L’étiquette {what} est imprimée.</translation>
    </message>
    <message>
        <source>The scanner works.</source>
        <translation>La douchette marche.</translation>
    </message>
    <message>
        <source>Well done. It goes on at bench {bench}.</source>
        <translation>C’est bien. La suite se fait au poste {bench}.</translation>
    </message>
    <message>
        <source>Well done. Somebody else goes on with it.</source>
        <translation>C’est bien. Une autre personne continue.</translation>
    </message>
    <message>
        <source>Well done. {name} goes on with it.</source>
        <translation>C’est bien. {name} continue.</translation>
    </message>
    <message>
        <source>{name}, you are at another bench, too.</source>
        <translation>{name}, vous êtes aussi à un autre établi.</translation>
    </message>
    <message>
        <source>{name}, you are at bench {bench}, too.</source>
        <translation>{name}, vous êtes aussi à l’établi {bench}.</translation>
    </message>
    <message>
        <source>It is undone.</source>
        <translation>C’est annulé.</translation>
    </message>
    <message>
        <source>It is changed.</source>
        <translation>C’est changé.</translation>
    </message>
    <message>
        <source>Do you want help? Press: Help.</source>
        <translation>Voulez-vous de l’aide&#xa0;? Appuyez&#xa0;: Aide.</translation>
    </message>
    <message>
        <source>You get more help.</source>
        <translation>Vous avez plus d’aide.</translation>
    </message>
    <message>
        <source>You get less help.</source>
        <translation>Vous avez moins d’aide.</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>Cela reste comme c’est.</translation>
    </message>
    <message>
        <source>Voice is off</source>
        <translation>Voix coupée</translation>
    </message>
    <message>
        <source>No headset here</source>
        <translation>Pas de casque ici</translation>
    </message>
    <message>
        <source>Bench {name}</source>
        <translation>Établi {name}</translation>
    </message>
    <message>
        <source>Step {now} of {total}</source>
        <translation>Étape {now} sur {total}</translation>
    </message>
    <message>
        <source>Press to go on.</source>
        <translation>Appuyez pour continuer.</translation>
    </message>
    <message>
        <source>Safe at the centre</source>
        <translation>Gardé au centre</translation>
    </message>
    <message>
        <source>Saved here. Tell your team lead.</source>
        <translation>Gardé ici. Dites-le à votre responsable.</translation>
    </message>
    <message>
        <source>Saved here, without the centre</source>
        <translation>Gardé ici, sans le centre</translation>
    </message>
    <message>
        <source>Saved here, {count} waiting for a day or more</source>
        <translation>Gardé ici, {count} en attente depuis un jour ou plus</translation>
    </message>
    <message>
        <source>Saved here, {count} waiting since {time}</source>
        <translation>Gardé ici, {count} en attente depuis {time}</translation>
    </message>
    <message>
        <source>I go on</source>
        <comment>without a break</comment>
        <translation>Je continue</translation>
    </message>
    <message>
        <source>Your *day* is *done*.</source>
        <translation>Votre *journée* est *finie*.</translation>
    </message>
    <message>
        <source>Do you *leave*?</source>
        <translation>Voulez-vous *partir*&#xa0;?</translation>
    </message>
    <message>
        <source>Do you want *more time to press*?</source>
        <translation>Voulez-vous *plus de temps* pour appuyer&#xa0;?</translation>
    </message>
    <message>
        <source>Do you want a *break or help*?</source>
        <translation>Voulez-vous une *pause ou de l’aide*&#xa0;?</translation>
    </message>
    <message>
        <source>You have *worked {count} minutes*.</source>
        <translation>Vous avez *travaillé {count} minutes*.</translation>
    </message>
    <message>
        <source>Do you want a *break*?</source>
        <translation>Voulez-vous une *pause*&#xa0;?</translation>
    </message>
    <message>
        <source>I take a break</source>
        <translation>Je fais une pause</translation>
    </message>
    <message>
        <source>*{name} goes on* with this one.</source>
        <translation>*{name} continue* ce travail.</translation>
    </message>
    <message>
        <source>*{name} has this one* at *bench {bench}*.</source>
        <translation>*{name} s’en occupe* au *poste {bench}*.</translation>
    </message>
    <message>
        <source>*{name} has this one*.</source>
        <translation>*{name} s’en occupe*.</translation>
    </message>
    <message>
        <source>*Bench {bench} has this one*.</source>
        <translation>Cette *machine* est au *poste {bench}*.</translation>
    </message>
    <message>
        <source>Bench {bench} has this one too.</source>
        <translation>Cette machine est aussi au poste {bench}.</translation>
    </message>
    <message>
        <source>{name} has this one too, at bench {bench}.</source>
        <translation>{name} s’en occupe aussi, au poste {bench}.</translation>
    </message>
    <message>
        <source>This was done at 2 benches. Both count.</source>
        <translation>C’est fait à 2 postes. Les 2 comptent.</translation>
    </message>
    <message>
        <source>Perhaps it stands at another place.</source>
        <translation>C’est peut-être à un autre endroit.</translation>
    </message>
    <message>
        <source>Perhaps 2 machines have this number. Call your team lead.</source>
        <translation>2 machines ont peut-être ce numéro. Appelez votre responsable.</translation>
    </message>
    <message>
        <source>2 benches worked on this one. Your team lead decides.</source>
        <translation>2 postes ont travaillé sur cette machine. Votre responsable décide.</translation>
    </message>
    <message>
        <source>A *colleague has this one*.</source>
        <translation>*Quelqu’un d’autre s’en occupe*.</translation>
    </message>
    <message>
        <source>A button stays down</source>
        <translation>Un bouton reste appuyé</translation>
    </message>
    <message>
        <source>Your button is unplugged</source>
        <translation>Votre bouton est débranché</translation>
    </message>
    <message>
        <source>The scanner is unplugged</source>
        <translation>La douchette est débranchée</translation>
    </message>
    <message>
        <source>This *order* is *finished*.</source>
        <translation>Cette *commande* est *finie*.</translation>
    </message>
    <message>
        <source>*Everything* is *packed* for this order.</source>
        <translation>*Tout* est *emballé* pour cette commande.</translation>
    </message>
    <message>
        <source>The *machines* of this order *come later*.</source>
        <translation>Les *machines* de cette commande *viennent plus tard*.</translation>
    </message>
    <message>
        <source>This order asks for a *different machine*.</source>
        <translation>*Il faut* une *autre machine* pour cette commande.</translation>
    </message>
    <message>
        <source>The *{number}* is for *another order*.</source>
        <translation>Le *{number}* est pour une *autre commande*.</translation>
    </message>
    <message>
        <source>The *{number}* is *already packed*.</source>
        <translation>Le *{number}* est *déjà emballé*.</translation>
    </message>
    <message>
        <source>The *{number}* must be *made ready first*.</source>
        <translation>Le *{number}* est *encore à préparer*.</translation>
    </message>
    <message>
        <source>*Put* it *to the order {number}*.</source>
        <translation>*Mettez-le avec* la *commande {number}*.</translation>
    </message>
    <message>
        <source>Its *box: {number}*.</source>
        <translation>Son *carton&#xa0;: {number}*.</translation>
    </message>
    <message>
        <source>*Take* it *back to: {place}*.</source>
        <translation>*Remettez-le* à sa *place&#xa0;: {place}*.</translation>
    </message>
    <message>
        <source>*Take* *another order*.</source>
        <translation>*Prenez* une *autre commande*.</translation>
    </message>
    <message>
        <source>{setting}: {value}</source>
        <translation>{setting}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>*{name} proposes* a *change*.</source>
        <translation>*{name}* vous *propose un changement*.</translation>
    </message>
    <message>
        <source>Your bench</source>
        <translation>Votre établi</translation>
    </message>
    <message>
        <source>Do you want to *try* it?</source>
        <translation>Voulez-vous l’*essayer*&#xa0;?</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>Hold a bank card on the drawn card.</source>
        <translation>Posez une carte bancaire sur la carte dessinée.</translation>
    </message>
    <message>
        <source>Are both as large?</source>
        <translation>Les deux cartes ont la même taille&#xa0;?</translation>
    </message>
    <message>
        <source>Draw it smaller</source>
        <translation>Plus petite</translation>
    </message>
    <message>
        <source>Draw it larger</source>
        <translation>Plus grande</translation>
    </message>
    <message>
        <source>Yes, as large</source>
        <translation>Oui, la même taille</translation>
    </message>
</context>
<context>
    <name>Lead</name>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Établi</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>There are more: these come first.</source>
        <translation>Il y en a d’autres : voici les premières.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>There is no task now.</source>
        <translation>Il n’y a pas de tâche maintenant.</translation>
    </message>
    <message>
        <source>Give…</source>
        <translation>Donner…</translation>
    </message>
    <message>
        <source>First</source>
        <translation>En premier</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Pour tous</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>Propose a plan</source>
        <translation>Proposer un plan</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Donner à</translation>
    </message>
    <message>
        <source>Who gets {task}?</source>
        <translation>Qui fait {task} ?</translation>
    </message>
    <message>
        <source>Who gets these {count} tasks?</source>
        <translation>Qui fait ces {count} tâches ?</translation>
    </message>
    <message>
        <source>For: {day}.</source>
        <translation>Jour : {day}.</translation>
    </message>
    <message>
        <source>Nobody may do all of these tasks.</source>
        <translation>Personne ne peut faire toutes ces tâches.</translation>
    </message>
    <message>
        <source>Whoever works on it finishes their step first.</source>
        <translation>La personne au travail finit d’abord son étape.</translation>
    </message>
    <message>
        <source>Several people…</source>
        <translation>Plusieurs personnes…</translation>
    </message>
    <message>
        <source>A bench…</source>
        <translation>Un établi…</translation>
    </message>
    <message>
        <source>At which bench?</source>
        <translation>À quel établi ?</translation>
    </message>
    <message>
        <source>Give it to these</source>
        <translation>Donner à ces personnes</translation>
    </message>
    <message>
        <source>Choose several with Shift or Ctrl. Whoever is free first takes one.</source>
        <translation>Choisissez avec Maj ou Ctrl. La première personne libre en prend une.</translation>
    </message>
    <message>
        <source>Several people</source>
        <translation>Plusieurs personnes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Nobody is authorised for a task yet.</source>
        <translation>Personne n’est encore habilité pour une tâche.</translation>
    </message>
    <message>
        <source>Plans: {day}</source>
        <translation>{day} : plans</translation>
    </message>
    <message>
        <source>Plan of {name}: {day}</source>
        <translation>{day} : plan de {name}</translation>
    </message>
    <message>
        <source>{plan}. Given: {count}. {where}.</source>
        <translation>{plan}. Tâches données&#xa0;: {count}. {where}.</translation>
    </message>
    <message>
        <source>Nothing was given to this person: they take what is ready.</source>
        <translation>Rien n’est donné à cette personne : elle prend ce qui est prêt.</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Un autre jour…</translation>
    </message>
    <message>
        <source>Limits of work: {limits}.</source>
        <translation>Limites de travail : {limits}.</translation>
    </message>
    <message>
        <source>{name} is alone at the benches, and should not be.</source>
        <translation>{name} est sans personne à côté, et ne doit pas l’être.</translation>
    </message>
    <message>
        <source>Without this</source>
        <translation>Sans celle-ci</translation>
    </message>
    <message>
        <source>Give it so</source>
        <translation>Donner ainsi</translation>
    </message>
    <message>
        <source>By turns among who is here and may do it. Change it as you like.</source>
        <translation>À tour de rôle, entre les personnes présentes et habilitées. Changez comme vous voulez.</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Nothing for {name}: not alone, and nobody else is here.</source>
        <translation>Rien pour {name} : jamais sans personne à côté, et personne d’autre n’est là.</translation>
    </message>
    <message>
        <source>Nothing heavy for {name}.</source>
        <translation>Rien de lourd pour {name}.</translation>
    </message>
    <message>
        <source>this person is not here any more</source>
        <translation>cette personne n’est plus là</translation>
    </message>
    <message>
        <source>this bench is not here any more</source>
        <translation>ce poste n’est plus là</translation>
    </message>
    <message>
        <source>what is ready</source>
        <translation>ce qui est prêt</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Nothing is ready for who is here now.</source>
        <translation>Rien n’est prêt pour les personnes présentes.</translation>
    </message>
    <message>
        <source>Given: {count}.</source>
        <translation>Données : {count}.</translation>
    </message>
    <message>
        <source>Given: {count}. Not given: {others}, {why}.</source>
        <translation>Données : {count}. Pas données : {others}, {why}.</translation>
    </message>
    <message>
        <source>The order is changed.</source>
        <translation>L’ordre est changé.</translation>
    </message>
    <message>
        <source>The order stays as it is.</source>
        <translation>L’ordre reste le même.</translation>
    </message>
    <message>
        <source>they are not authorised for it</source>
        <translation>la personne n’est pas habilitée</translation>
    </message>
    <message>
        <source>somebody else has to check it</source>
        <translation>une autre personne doit vérifier</translation>
    </message>
    <message>
        <source>it is finished meanwhile</source>
        <translation>c’est fini entre-temps</translation>
    </message>
    <message>
        <source>nobody is in this team any more</source>
        <translation>il n’y a plus personne dans cette équipe</translation>
    </message>
    <message>
        <source>its steps are not here yet</source>
        <translation>ses étapes ne sont pas encore ici</translation>
    </message>
    <message>
        <source>nobody else here may do it</source>
        <translation>la seule personne présente habilitée</translation>
    </message>
    <message>
        <source>has the least to do</source>
        <translation>a le moins à faire</translation>
    </message>
    <message>
        <source>a change: has least of this</source>
        <translation>pour varier : en a le moins</translation>
    </message>
    <message>
        <source>in turn</source>
        <translation>à son tour</translation>
    </message>
    <message>
        <source>not alone</source>
        <translation>jamais sans personne à côté</translation>
    </message>
    <message>
        <source>nothing heavy</source>
        <translation>rien de lourd</translation>
    </message>
    <message>
        <source>{name} does not work alone, and nobody else is at a bench.</source>
        <translation>{name} travaille toujours avec une autre personne, et personne d’autre n’est à un poste.</translation>
    </message>
    <message>
        <source>{name} lifts nothing heavy, and this is heavy.</source>
        <translation>{name} ne porte rien de lourd, et ceci est lourd.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>For {day}</source>
        <translation>Pour le {day}</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Goes to {name} after this step</source>
        <translation>Va à {name} après cette étape</translation>
    </message>
    <message>
        <source>others</source>
        <translation>d’autres</translation>
    </message>
    <message>
        <source>Waits: nobody here may do it</source>
        <translation>Attend : personne d’habilité ici</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>lourd</translation>
    </message>
    <message>
        <source>Team: {name}</source>
        <translation>Équipe&#xa0;: {name}</translation>
    </message>
    <message>
        <source>No bench has told anything yet.</source>
        <translation>Aucun établi n’a encore donné de nouvelles.</translation>
    </message>
    <message>
        <source>The network is cut since {time}. This is what was then.</source>
        <translation>Le réseau est coupé depuis {time}. Voici l’état à ce moment.</translation>
    </message>
    <message>
        <source>This machine is alone: it shows what is stored here.</source>
        <translation>Cet ordinateur est seul : il montre ce qui est gardé ici.</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>Depuis {time}.</translation>
    </message>
    <message>
        <source>A break is due.</source>
        <translation>C’est le moment d’un repos.</translation>
    </message>
    <message>
        <source>{item} works alone.</source>
        <translation>{item} travaille seul.</translation>
    </message>
    <message>
        <source>Heard: {time}.</source>
        <translation>Dernières nouvelles : {time}.</translation>
    </message>
    <message>
        <source>{count} things are not sent yet.</source>
        <translation>Pas encore envoyé : {count}.</translation>
    </message>
    <message>
        <source>Team lead: sign in</source>
        <translation>Responsable : ouvrir la session</translation>
    </message>
    <message>
        <source>heard {time}</source>
        <translation>vu {time}</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>pas de son</translation>
    </message>
    <message>
        <source>asked {time} ago</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>a break is due</source>
        <translation>repos à prendre</translation>
    </message>
    <message>
        <source>{item} works alone</source>
        <translation>{item} travaille seul</translation>
    </message>
    <message>
        <source>No sound here: plug in headphones or a speaker.</source>
        <translation>Pas de son ici&#xa0;: branchez un casque ou un haut-parleur.</translation>
    </message>
    <message>
        <source>No voice here: install the program again.</source>
        <translation>Pas de voix ici&#xa0;: installez le programme à nouveau.</translation>
    </message>
    <message>
        <source>No sound here.</source>
        <translation>Pas de son ici.</translation>
    </message>
    <message>
        <source>Help asked</source>
        <translation>Aide demandée</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>{number} more ask for help: see the benches.</source>
        <translation>{number} autres demandent de l’aide : voir les établis.</translation>
    </message>
    <message>
        <source>What shall the bench say?</source>
        <translation>Que doit dire l’établi ?</translation>
    </message>
    <message>
        <source>{name}, {bench}</source>
        <translation>{name}, {bench}</translation>
    </message>
    <message>
        <source>Who goes to {name}?</source>
        <translation>Qui va voir {name} ?</translation>
    </message>
    <message>
        <source>I come in a few minutes</source>
        <translation>Je viens dans quelques minutes</translation>
    </message>
    <message>
        <source>Have a break meanwhile</source>
        <translation>Prenez un repos en attendant</translation>
    </message>
    <message>
        <source>Look at the step once more</source>
        <translation>Regardez l’étape encore une fois</translation>
    </message>
    <message>
        <source>It is right: go on</source>
        <translation>C’est bien : continuez</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Pass to {name}</source>
        <translation>Passer à {name}</translation>
    </message>
    <message>
        <source>All is up to date.</source>
        <translation>Tout est à jour.</translation>
    </message>
    <message>
        <source>Works alone since {time}: it is sent later.</source>
        <translation>Seul depuis {time} : l’envoi se fera plus tard.</translation>
    </message>
    <message>
        <source>The centre does not answer.</source>
        <translation>Le centre ne répond pas.</translation>
    </message>
    <message>
        <source>Some of what was done here is for team leads: it does not count.</source>
        <translation>Une partie de ce qui a été fait ici est réservée aux responsables : cela ne compte pas.</translation>
    </message>
    <message>
        <source>The bench shows it.</source>
        <translation>L’établi le montre.</translation>
    </message>
    <message>
        <source>Somebody else goes there already.</source>
        <translation>Une autre personne y va déjà.</translation>
    </message>
    <message>
        <source>The call has ended meanwhile.</source>
        <translation>L’appel est déjà terminé.</translation>
    </message>
    <message>
        <source>This code means nothing here.</source>
        <translation>Ce code ne sert à rien ici.</translation>
    </message>
    <message>
        <source>That could not be done. Nothing is lost. Please try again.</source>
        <translation>Cela n’a pas marché. Rien n’est perdu. Essayez encore une fois.</translation>
    </message>
    <message>
        <source>Good day, {name}.</source>
        <translation>Bonjour {name}.</translation>
    </message>
    <message>
        <source>{bench} asks for help.</source>
        <translation>{bench} demande de l’aide.</translation>
    </message>
    <message>
        <source>{name} asks for help</source>
        <translation>{name} demande de l’aide</translation>
    </message>
    <message>
        <source>You go to {name}</source>
        <translation>Vous allez voir {name}</translation>
    </message>
    <message>
        <source>{lead} goes to {name}</source>
        <translation>{lead} va voir {name}</translation>
    </message>
    <message>
        <source>{lead} has answered {name}</source>
        <translation>{lead} a répondu à {name}</translation>
    </message>
    <message>
        <source>{name} asks for help, for {lead}</source>
        <translation>{name} demande de l’aide, pour {lead}</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>C’est réglé</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>J’y vais</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Send words …</source>
        <translation>Envoyer un mot…</translation>
    </message>
    <message>
        <source>Show the benches to the room</source>
        <translation>Montrer les établis à la salle</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Read your badge with the scanner.</source>
        <translation>Lisez votre badge avec la douchette.</translation>
    </message>
    <message>
        <source>Or type its eight letters.</source>
        <translation>Ou tapez ses huit lettres.</translation>
    </message>
    <message>
        <source>Letters of the badge</source>
        <translation>Lettres du badge</translation>
    </message>
    <message>
        <source>{label} is another machine</source>
        <translation>{label} est une autre machine</translation>
    </message>
    <message>
        <source>The label of {item}</source>
        <translation>L’étiquette de {item}</translation>
    </message>
    <message>
        <source>This machine has two labels</source>
        <translation>Cette machine a deux étiquettes</translation>
    </message>
    <message>
        <source>Two machines have this label</source>
        <translation>Deux machines ont cette étiquette</translation>
    </message>
    <message>
        <source>Which other label is on {item}?</source>
        <translation>Quelle autre étiquette est sur {item} ?</translation>
    </message>
    <message>
        <source>Read it, or type its number.</source>
        <translation>Lisez-la, ou tapez son numéro.</translation>
    </message>
    <message>
        <source>Number, such as PC 26 0042</source>
        <translation>Numéro, comme PC 26 0042</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep {item}: {state}</source>
        <translation>Garder {item} : {state}</translation>
    </message>
    <message>
        <source>Which label stays?</source>
        <translation>Quelle étiquette reste ?</translation>
    </message>
    <message>
        <source>What was done by the label that stays counts.</source>
        <translation>Ce qui est fait avec l’étiquette qui reste compte.</translation>
    </message>
    <message>
        <source>What was done by the other one stays in the story.</source>
        <translation>Ce qui est fait avec l’autre reste dans l’histoire.</translation>
    </message>
    <message>
        <source>Then take the other label off the machine.</source>
        <translation>Ensuite, enlevez l’autre étiquette de la machine.</translation>
    </message>
    <message>
        <source>Two machines have the label {item}?</source>
        <translation>Deux machines ont l’étiquette {item} ?</translation>
    </message>
    <message>
        <source>Nobody knows which of them was erased: both begin again.</source>
        <translation>On ne sait pas laquelle est effacée : les deux recommencent.</translation>
    </message>
    <message>
        <source>Take the label off one of them, and take it in with its lot.</source>
        <translation>Enlevez l’étiquette de l’une, et enregistrez-la avec son lot.</translation>
    </message>
    <message>
        <source>Both begin again</source>
        <translation>Les deux recommencent</translation>
    </message>
    <message>
        <source>Nothing is known by this label. Read it again.</source>
        <translation>On ne connaît pas cette étiquette. Lisez-la encore.</translation>
    </message>
    <message>
        <source>This is the same machine already.</source>
        <translation>C’est déjà la même machine.</translation>
    </message>
    <message>
        <source>A computer and a screen are not one machine.</source>
        <translation>Un ordinateur et un écran ne sont pas une machine.</translation>
    </message>
    <message>
        <source>Somebody is at work on {label} just now. Wait until then.</source>
        <translation>Quelqu’un travaille sur {label}. Attendez la fin.</translation>
    </message>
    <message>
        <source>{label} is packed or has left. Take it out of its box.</source>
        <translation>{label} est emballé ou parti. Sortez-le de son carton.</translation>
    </message>
    <message>
        <source>{goes} means {keep} now. Take the label {goes} off.</source>
        <translation>{goes} veut dire {keep} maintenant. Enlevez l’étiquette {goes}.</translation>
    </message>
    <message>
        <source>{label} is a machine of its own again.</source>
        <translation>{label} est de nouveau une machine à part.</translation>
    </message>
    <message>
        <source>{item} begins again. The other machine is taken in with its lot.</source>
        <translation>{item} recommence. L’autre machine est enregistrée avec son lot.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>Another badge</source>
        <translation>Un autre badge</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Tapez votre code secret.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code secret</translation>
    </message>
    <message>
        <source>This is a worker’s badge. It signs in at a bench.</source>
        <translation>Ce badge sert aux établis. Il n’ouvre rien ici.</translation>
    </message>
    <message>
        <source>This badge has no PIN yet. Whoever set up this desk can give it one.</source>
        <translation>Ce badge n’a pas encore de code secret. La personne qui a installé ce poste peut en créer un.</translation>
    </message>
    <message>
        <source>This code is not a badge.</source>
        <translation>Ce code n’est pas un badge.</translation>
    </message>
    <message>
        <source>This PIN is not right. Try again.</source>
        <translation>Ce code secret n’est pas le bon. Essayez encore.</translation>
    </message>
    <message>
        <source>This badge opens nothing here.</source>
        <translation>Ce badge n’ouvre rien ici.</translation>
    </message>
    <message>
        <source>There were too many tries. Wait a little, then try again.</source>
        <translation>Il y a eu trop d’essais. Attendez un peu, puis essayez encore.</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Between two tasks</source>
        <translation>Entre deux tâches</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Machine works alone</source>
        <translation>Machine seule</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>On a break</source>
        <translation>En repos</translation>
    </message>
    <message>
        <source>{name} is coming</source>
        <translation>{name} arrive</translation>
    </message>
    <message>
        <source>A bench without a name</source>
        <translation>Un établi sans nom</translation>
    </message>
    <message>
        <source>Bench {name}</source>
        <translation>Établi {name}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>step {now} of {total}</source>
        <translation>étape {now} sur {total}</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>Toutes les machines</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Étape {number}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>{what}: {which}</source>
        <translation>{what}&#xa0;: {which}</translation>
    </message>
    <message>
        <source>{hours} h {minutes}</source>
        <translation>{hours} h {minutes}</translation>
    </message>
    <message>
        <source>At the benches</source>
        <translation>Aux postes</translation>
    </message>
    <message>
        <source>Read by workers</source>
        <translation>Relu par les personnes</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En cours d’écriture</translation>
    </message>
    <message>
        <source>There is no task yet.</source>
        <translation>Il n’y a pas encore de tâche.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>venue avec le programme</translation>
    </message>
    <message>
        <source>draft of {day}</source>
        <translation>brouillon du {day}</translation>
    </message>
    <message>
        <source>{count} things to change before benches get it.</source>
        <translation>{count} choses à changer avant l’envoi aux postes.</translation>
    </message>
    <message>
        <source>It can go to the benches.</source>
        <translation>Elle peut aller aux postes.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>Picture and voice</source>
        <translation>Image et voix</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>À changer</translation>
    </message>
    <message>
        <source>New step after it</source>
        <translation>Nouvelle étape après</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Parcours</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>En cours de changement</translation>
    </message>
    <message>
        <source>There is no route yet.</source>
        <translation>Il n’y a pas encore de parcours.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>{count} tasks</source>
        <translation>{count} tâches</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>pas encore envoyé</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>Jeter les changements</translation>
    </message>
    <message>
        <source>The route: {machine}</source>
        <translation>Le parcours&#xa0;: {machine}</translation>
    </message>
    <message>
        <source>There is no task on this route.</source>
        <translation>Il n’y a aucune tâche sur ce parcours.</translation>
    </message>
    <message>
        <source>For which machines…</source>
        <translation>Pour quelles machines…</translation>
    </message>
    <message>
        <source>New task after it</source>
        <translation>Nouvelle tâche après</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>{task}: taken out.</source>
        <translation>{task}&#xa0;: tâche enlevée.</translation>
    </message>
    <message>
        <source>{task}: number {number} of {count}.</source>
        <translation>{task}&#xa0;: numéro {number} sur {count}.</translation>
    </message>
    <message>
        <source>If not passed: {test}</source>
        <translation>Si pas réussi&#xa0;: {test}</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>New machines will go this way. Those under way keep theirs.</source>
        <translation>Les nouvelles machines iront par ici. Les autres gardent leur parcours.</translation>
    </message>
    <message>
        <source>New machines go this way.</source>
        <translation>Les nouvelles machines vont par ici.</translation>
    </message>
    <message>
        <source>cannot be left out</source>
        <translation>toujours là</translation>
    </message>
    <message>
        <source>If it is missing: {part}</source>
        <translation>Si elle manque&#xa0;: {part}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Which task after “{task}”?</source>
        <translation>Quelle tâche après «&#xa0;{task}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>All tasks for this machine are on its route already.</source>
        <translation>Toutes les tâches de cette machine sont déjà sur son parcours.</translation>
    </message>
    <message>
        <source>For which machines: {task}</source>
        <translation>Pour quelles machines&#xa0;: {task}</translation>
    </message>
    <message>
        <source>Version {number} goes to the benches. Machines under way keep theirs.</source>
        <translation>La version {number} part vers les postes. Les machines en cours gardent la leur.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>To the benches</source>
        <translation>Envoyer aux postes</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>The task: {title}</source>
        <translation>La tâche&#xa0;: {title}</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>voice {language}</source>
        <translation>voix {language}</translation>
    </message>
    <message>
        <source>to change</source>
        <translation>à changer</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>Everything is good.</source>
        <translation>Tout est bon.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>After “No”</source>
        <translation>Après «&#xa0;Non&#xa0;»</translation>
    </message>
    <message>
        <source>Under picture {number}</source>
        <translation>Sous l’image {number}</translation>
    </message>
    <message>
        <source>Hear {language}</source>
        <translation>Écouter en {language}</translation>
    </message>
    <message>
        <source>Stop: keep this voice</source>
        <translation>Arrêter&#xa0;: garder cette voix</translation>
    </message>
    <message>
        <source>Take the voice {language} out</source>
        <translation>Enlever la voix en {language}</translation>
    </message>
    <message>
        <source>Record {language}</source>
        <translation>Enregistrer en {language}</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Étape avant</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>{time} ago</source>
        <translation>il y a {time}</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Arrivages</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>There is no label.</source>
        <translation>Il n’y a pas d’étiquette.</translation>
    </message>
    <message>
        <source>Print rulers</source>
        <translation>Imprimer des règles</translation>
    </message>
    <message>
        <source>{size} mm</source>
        <translation>{size} mm</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>D’origine</translation>
    </message>
    <message>
        <source>Changed here</source>
        <translation>Changée ici</translation>
    </message>
    <message>
        <source>Machine or screen</source>
        <translation>Machine ou écran</translation>
    </message>
    <message>
        <source>Spare part</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Pallet</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Le numéro</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Les mots</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Le dessin</translation>
    </message>
    <message>
        <source>The bars</source>
        <translation>Les barres</translation>
    </message>
    <message>
        <source>The square code</source>
        <translation>Le code carré</translation>
    </message>
    <message>
        <source>A line across</source>
        <translation>Un trait</translation>
    </message>
    <message>
        <source>What is in the box</source>
        <translation>Ce que contient le carton</translation>
    </message>
    <message>
        <source>What the machine has</source>
        <translation>Ce qu’a la machine</translation>
    </message>
    <message>
        <source>The crossed-out bin</source>
        <translation>La poubelle barrée</translation>
    </message>
    <message>
        <source>From the left (mm)</source>
        <translation>Depuis la gauche (mm)</translation>
    </message>
    <message>
        <source>From the top (mm)</source>
        <translation>Depuis le haut (mm)</translation>
    </message>
    <message>
        <source>Width (mm)</source>
        <translation>Largeur (mm)</translation>
    </message>
    <message>
        <source>Letters (pt)</source>
        <translation>Lettres (pt)</translation>
    </message>
    <message>
        <source>Small letters (pt)</source>
        <translation>Petites lettres (pt)</translation>
    </message>
    <message>
        <source>Height (mm)</source>
        <translation>Hauteur (mm)</translation>
    </message>
    <message>
        <source>Side (mm)</source>
        <translation>Côté (mm)</translation>
    </message>
    <message>
        <source>Dots of a line</source>
        <translation>Points d’un trait</translation>
    </message>
    <message>
        <source>It reaches over the edge.</source>
        <translation>Cela dépasse le bord.</translation>
    </message>
    <message>
        <source>It lies over something else.</source>
        <translation>Cela couvre autre chose.</translation>
    </message>
    <message>
        <source>A code needs more white around it.</source>
        <translation>Il faut plus de blanc autour d’un code.</translation>
    </message>
    <message>
        <source>This number is too small, too large, or none.</source>
        <translation>Ce nombre est trop petit, trop grand, ou n’en est pas un.</translation>
    </message>
    <message>
        <source>A code cannot be read so.</source>
        <translation>Un code ne se lit pas ainsi.</translation>
    </message>
    <message>
        <source>Print one to try</source>
        <translation>Imprimer un essai</translation>
    </message>
    <message>
        <source>It is kept. Labels come out so now.</source>
        <translation>C’est enregistré. Les étiquettes sortent ainsi maintenant.</translation>
    </message>
    <message>
        <source>It is printed. Read it.</source>
        <translation>C’est imprimé. Lisez l’étiquette.</translation>
    </message>
    <message>
        <source>There is no printer.</source>
        <translation>Il n’y a pas d’imprimante.</translation>
    </message>
    <message>
        <source>The printer has no labels left.</source>
        <translation>L’imprimante n’a plus d’étiquettes.</translation>
    </message>
    <message>
        <source>The printer is paused.</source>
        <translation>L’imprimante est en pause.</translation>
    </message>
    <message>
        <source>The printer does not answer.</source>
        <translation>L’imprimante ne répond pas.</translation>
    </message>
    <message>
        <source>It was not printed. Look at the printer.</source>
        <translation>Rien n’est imprimé. Regardez l’imprimante.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Attendues</translation>
    </message>
    <message>
        <source>On lists</source>
        <translation>Sur des listes</translation>
    </message>
    <message>
        <source>Counted at the door</source>
        <translation>Comptées à l’arrivée</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Courtier</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Organisme public</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Enregistrées</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>No supplier is noted yet.</source>
        <translation>Aucun fournisseur n’est noté.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Nouveau fournisseur</translation>
    </message>
    <message>
        <source>Whom to call there</source>
        <translation>Qui appeler chez eux</translation>
    </message>
    <message>
        <source>Who gives or sells?</source>
        <translation>Qui donne ou vend ?</translation>
    </message>
    <message>
        <source>What a public body gives up goes to recycling once it is over ten years old.</source>
        <translation>Ce que donne un organisme public va au recyclage après dix ans.</translation>
    </message>
    <message>
        <source>Who gives or sells the machines?</source>
        <translation>Qui donne ou vend les machines ?</translation>
    </message>
    <message>
        <source>Call for tender</source>
        <translation>Appel d’offres</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Demandées</translation>
    </message>
    <message>
        <source>Calls for tender</source>
        <translation>Appels d’offres</translation>
    </message>
    <message>
        <source>Offers until</source>
        <translation>Offres jusqu’au</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Lowest price of one</source>
        <translation>Prix le plus bas pour une</translation>
    </message>
    <message>
        <source>There is no call for tender yet.</source>
        <translation>Il n’y a pas encore d’appel d’offres.</translation>
    </message>
    <message>
        <source>New call for tender</source>
        <translation>Nouvel appel d’offres</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Ended, no offer taken</source>
        <translation>Fini, aucune offre prise</translation>
    </message>
    <message>
        <source>Taken: {supplier}</source>
        <translation>Offre prise : {supplier}</translation>
    </message>
    <message>
        <source>Bought by it: {lots}</source>
        <translation>Achetés ainsi : {lots}</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>Machines</translation>
    </message>
    <message>
        <source>Price of all</source>
        <translation>Prix du tout</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix pour une</translation>
    </message>
    <message>
        <source>Nobody has made an offer yet.</source>
        <translation>Personne n’a encore fait d’offre.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Le changer</translation>
    </message>
    <message>
        <source>Make a lot of it</source>
        <translation>En faire un lot</translation>
    </message>
    <message>
        <source>Note an offer</source>
        <translation>Noter une offre</translation>
    </message>
    <message>
        <source>Take this offer</source>
        <translation>Prendre cette offre</translation>
    </message>
    <message>
        <source>End without an offer</source>
        <translation>Finir sans prendre d’offre</translation>
    </message>
    <message>
        <source>How many machines are wanted</source>
        <translation>Combien de machines sont demandées</translation>
    </message>
    <message>
        <source>Offers until, such as 31/12/2026</source>
        <translation>Offres jusqu’au, comme 31/12/2026</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Offer for {tender}</source>
        <translation>Offre pour {tender}</translation>
    </message>
    <message>
        <source>How many machines</source>
        <translation>Combien de machines</translation>
    </message>
    <message>
        <source>Price of all, in €</source>
        <translation>Prix du tout, en €</translation>
    </message>
    <message>
        <source>There is no lot yet.</source>
        <translation>Il n’y a pas encore de lot.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>{lot}: {expected} expected, {count} taken in.</source>
        <translation>{lot}&#xa0;: {expected} attendues, {count} enregistrées.</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Serial number or tag</source>
        <translation>Numéro de série ou étiquette</translation>
    </message>
    <message>
        <source>Nothing was found for “{words}”.</source>
        <translation>Rien trouvé pour « {words} ».</translation>
    </message>
    <message>
        <source>Share out what is ready</source>
        <translation>Répartir ce qui est prêt</translation>
    </message>
    <message>
        <source>Rounds of the van</source>
        <translation>Tournées</translation>
    </message>
    <message>
        <source>Stops</source>
        <translation>Arrêts</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cartons</translation>
    </message>
    <message>
        <source>No round is planned yet.</source>
        <translation>Aucune tournée n’est prévue.</translation>
    </message>
    <message>
        <source>Plan a round</source>
        <translation>Prévoir une tournée</translation>
    </message>
    <message>
        <source>Received: {received} of {all}</source>
        <translation>Reçus : {received} sur {all}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Finie</translation>
    </message>
    <message>
        <source>The round is over</source>
        <translation>La tournée est finie</translation>
    </message>
    <message>
        <source>Round of {day}</source>
        <translation>Tournée du {day}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Bring them on…</source>
        <translation>Livrer le…</translation>
    </message>
    <message>
        <source>What shall the van bring?</source>
        <translation>Que faut-il livrer ?</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>À livrer le</translation>
    </message>
    <message>
        <source>Nothing is packed that is not planned already.</source>
        <translation>Aucun carton n’attend de tournée.</translation>
    </message>
    <message>
        <source>Boxes: {count}</source>
        <translation>Cartons : {count}</translation>
    </message>
    <message>
        <source>Stops: {count}.</source>
        <translation>Arrêts : {count}.</translation>
    </message>
    <message>
        <source>On which day does the van bring them?</source>
        <translation>Quel jour les livrer ?</translation>
    </message>
    <message>
        <source>Day, such as 31/12/2026</source>
        <translation>Jour, comme 31/12/2026</translation>
    </message>
    <message>
        <source>Plan the round</source>
        <translation>Prévoir la tournée</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>There is no order yet.</source>
        <translation>Il n’y a pas encore de commande.</translation>
    </message>
    <message>
        <source>Whom they are for</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Packed: {packed} of {wanted}</source>
        <translation>Emballé : {packed} sur {wanted}</translation>
    </message>
    <message>
        <source>Due on {day}</source>
        <translation>Pour le {day}</translation>
    </message>
    <message>
        <source>One box too many</source>
        <translation>Un carton de trop</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>All is packed</source>
        <translation>Tout est emballé</translation>
    </message>
    <message>
        <source>To pack</source>
        <translation>À emballer</translation>
    </message>
    <message>
        <source>School</source>
        <translation>École</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Association</translation>
    </message>
    <message>
        <source>{asked}. Kept: {kept}. Packed: {packed}. Received: {delivered}.</source>
        <translation>{asked}. Réservé : {kept}. Emballé : {packed}. Reçu : {delivered}.</translation>
    </message>
    <message>
        <source>A box holds more than was asked for. Open it again.</source>
        <translation>Un carton contient plus que la demande. Rouvrez-le.</translation>
    </message>
    <message>
        <source>They were received</source>
        <translation>Ils sont reçus</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Carton</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Nothing is packed for it yet.</source>
        <translation>Rien n’est encore emballé pour elle.</translation>
    </message>
    <message>
        <source>One too many</source>
        <translation>En trop</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>In the van</source>
        <translation>Dans le camion</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Changer la commande</translation>
    </message>
    <message>
        <source>It is withdrawn</source>
        <translation>Elle est annulée</translation>
    </message>
    <message>
        <source>Is {order} withdrawn?</source>
        <translation>La commande {order} est annulée ?</translation>
    </message>
    <message>
        <source>What is kept for it is free again.</source>
        <translation>Ce qui est réservé pour elle redevient libre.</translation>
    </message>
    <message>
        <source>Boxes that are packed are to be opened again.</source>
        <translation>Les cartons déjà faits sont à rouvrir.</translation>
    </message>
    <message>
        <source>Yes, it is withdrawn</source>
        <translation>Oui, elle est annulée</translation>
    </message>
    <message>
        <source>This order is not known here.</source>
        <translation>Cette commande n’est pas connue ici.</translation>
    </message>
    <message>
        <source>It is one too many</source>
        <translation>Il est en trop</translation>
    </message>
    <message>
        <source>Something wrong is in it</source>
        <translation>Il contient une erreur</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Il manque quelque chose</translation>
    </message>
    <message>
        <source>The order is withdrawn</source>
        <translation>La commande est annulée</translation>
    </message>
    <message>
        <source>Why is {box} opened?</source>
        <translation>Pourquoi rouvrir {box} ?</translation>
    </message>
    <message>
        <source>What is in it is ready again, and can be packed anew.</source>
        <translation>Son contenu redevient prêt. Il peut être emballé de nouveau.</translation>
    </message>
    <message>
        <source>Keep it for them</source>
        <translation>Réserver ainsi</translation>
    </message>
    <message>
        <source>Who gets what is ready</source>
        <translation>Qui reçoit ce qui est prêt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>Reçoit</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Rien n’est attendu.</translation>
    </message>
    <message>
        <source>Missing: {count}</source>
        <translation>Manque : {count}</translation>
    </message>
    <message>
        <source>It is their turn</source>
        <translation>C’est leur tour</translation>
    </message>
    <message>
        <source>The same machine as at the child&apos;s school</source>
        <translation>La même machine qu’à l’école de l’enfant</translation>
    </message>
    <message>
        <source>This model is asked for</source>
        <translation>Ce modèle est demandé</translation>
    </message>
    <message>
        <source>Nothing is ready</source>
        <translation>Rien n’est prêt</translation>
    </message>
    <message>
        <source>{gone} went elsewhere meanwhile. Look again.</source>
        <translation>{gone} sont partis ailleurs entre-temps. Regardez de nouveau.</translation>
    </message>
    <message>
        <source>{count} are kept. To pack them is a task now.</source>
        <translation>{count} sont réservés. Les emballer est maintenant une tâche.</translation>
    </message>
    <message>
        <source>This cannot be done with that box.</source>
        <translation>Ce n’est pas possible avec ce carton.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Autres noms</translation>
    </message>
    <message>
        <source>There is nothing in stock yet.</source>
        <translation>Il n’y a encore rien en stock.</translation>
    </message>
    <message>
        <source>Search: number, kind, state, place or serial</source>
        <translation>Chercher : numéro, sorte, état, place ou série</translation>
    </message>
    <message>
        <source>Put elsewhere…</source>
        <translation>Ranger ailleurs…</translation>
    </message>
    <message>
        <source>It came back…</source>
        <translation>Il est revenu…</translation>
    </message>
    <message>
        <source>It leaves as waste…</source>
        <translation>Il part en déchet…</translation>
    </message>
    <message>
        <source>Parts…</source>
        <translation>Pièces…</translation>
    </message>
    <message>
        <source>{item} came back: why?</source>
        <translation>{item} est revenu : pourquoi ?</translation>
    </message>
    <message>
        <source>It goes through the workshop once more, from the beginning.</source>
        <translation>Il repasse dans l’atelier, depuis le début.</translation>
    </message>
    <message>
        <source>{item} is here again. Its first task is planned.</source>
        <translation>{item} est de retour. Sa première tâche est prévue.</translation>
    </message>
    <message>
        <source>Where does {item} lie now?</source>
        <translation>Où est maintenant {item} ?</translation>
    </message>
    <message>
        <source>You can also read the code of the place.</source>
        <translation>Vous pouvez aussi lire le code de la place.</translation>
    </message>
    <message>
        <source>{item} lies here now: {place}.</source>
        <translation>{item}, rangé ici : {place}.</translation>
    </message>
    <message>
        <source>new part</source>
        <translation>pièce neuve</translation>
    </message>
    <message>
        <source>spare part</source>
        <translation>pièce de rechange</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Made in</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>New lot</source>
        <translation>Nouveau lot</translation>
    </message>
    <message>
        <source>Change the lot</source>
        <translation>Changer le lot</translation>
    </message>
    <message>
        <source>The rest will not come</source>
        <translation>Le reste ne viendra pas</translation>
    </message>
    <message>
        <source>No list has announced a machine of this lot.</source>
        <translation>Aucune liste n’annonce de machine pour ce lot.</translation>
    </message>
    <message>
        <source>Counted at the door: {count}. That is not what was expected.</source>
        <translation>Comptées à l’arrivée : {count}. Ce n’est pas le nombre attendu.</translation>
    </message>
    <message>
        <source>will not come</source>
        <translation>ne viendra pas</translation>
    </message>
    <message>
        <source>expected, to recycling</source>
        <translation>attendu, à recycler</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>attendu</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portable</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>How many machines are expected</source>
        <translation>Combien de machines sont attendues</translation>
    </message>
    <message>
        <source>Comes on, such as 31/12/2026</source>
        <translation>Arrive le, comme 31/12/2026</translation>
    </message>
    <message>
        <source>Subsidy, in €</source>
        <translation>Subvention, en €</translation>
    </message>
    <message>
        <source>Number of the transport document</source>
        <translation>Numéro du document de transport</translation>
    </message>
    <message>
        <source>Who gives or sells</source>
        <translation>Qui donne ou vend</translation>
    </message>
    <message>
        <source>A public body gives: what was made before {day} goes to recycling.</source>
        <translation>Un organisme public donne : ce qui date d’avant le {day} va au recyclage.</translation>
    </message>
    <message>
        <source>{lot}: {count} machines have not come. Why?</source>
        <translation>{lot} : {count} machines ne sont pas venues. Pourquoi ?</translation>
    </message>
    <message>
        <source>Nobody waits for them any more. Import the list again to undo it.</source>
        <translation>Personne ne les attend plus. Pour annuler, importez encore la liste.</translation>
    </message>
    <message>
        <source>They will not come</source>
        <translation>Elles ne viendront pas</translation>
    </message>
    <message>
        <source>{lot} is kept.</source>
        <translation>{lot} est enregistré.</translation>
    </message>
    <message>
        <source>{name}: kept.</source>
        <translation>{name} : enregistré.</translation>
    </message>
    <message>
        <source>Nothing is known of {lot} here.</source>
        <translation>On ne sait rien de {lot} ici.</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Quelle liste&#xa0;?</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Saved on</source>
        <translation>Enregistré le</translation>
    </message>
    <message>
        <source>There is no such file in your folders, nor on a camera or key.</source>
        <translation>Il n’y a pas de tel fichier&#xa0;: ni dans vos dossiers, ni sur un appareil photo ou une clé.</translation>
    </message>
    <message>
        <source>Show hands and things, no faces. A face needs written consent.</source>
        <translation>Montrez les mains et les choses, pas les visages. Pour un visage, il faut un accord écrit.</translation>
    </message>
    <message>
        <source>Is a person’s face in this photo?</source>
        <translation>Voit-on le visage d’une personne sur cette photo&#xa0;?</translation>
    </message>
    <message>
        <source>The program cannot tell. Please look.</source>
        <translation>Le programme ne peut pas le savoir. Regardez bien.</translation>
    </message>
    <message>
        <source>No, no face</source>
        <translation>Non, aucun visage</translation>
    </message>
    <message>
        <source>Yes, the person has agreed in writing</source>
        <translation>Oui, la personne a donné son accord écrit</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ce qu’on y voit</translation>
    </message>
    <message>
        <source>The photo</source>
        <translation>La photo</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Où regarder</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>Une autre photo</translation>
    </message>
    <message>
        <source>Show the drawing again</source>
        <translation>Afficher de nouveau le dessin</translation>
    </message>
    <message>
        <source>Nothing is marked</source>
        <translation>Aucun repère</translation>
    </message>
    <message>
        <source>left</source>
        <translation>à gauche</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>au milieu</translation>
    </message>
    <message>
        <source>right</source>
        <translation>à droite</translation>
    </message>
    <message>
        <source>top</source>
        <translation>en haut</translation>
    </message>
    <message>
        <source>half height</source>
        <translation>à mi-hauteur</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>en bas</translation>
    </message>
    <message>
        <source>There is no list. Save one to your downloads, as .xlsx or .csv.</source>
        <translation>Il n’y a pas de liste. Enregistrez-en une dans vos téléchargements, en .xlsx ou .csv.</translation>
    </message>
    <message>
        <source>Read from: {headings}</source>
        <translation>Lu dans&#xa0;: {headings}</translation>
    </message>
    <message>
        <source>Announce them</source>
        <translation>Les annoncer</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Tag of who gives it</source>
        <translation>Étiquette de qui donne</translation>
    </message>
    <message>
        <source>Kind of machine</source>
        <translation>Sorte de machine</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Announcing {file}</source>
        <translation>Annonce de {file}</translation>
    </message>
    <message>
        <source>{done} of {all} lines</source>
        <translation>{done} lignes sur {all}</translation>
    </message>
    <message>
        <source>The file is being opened.</source>
        <translation>Le fichier s’ouvre.</translation>
    </message>
    <message>
        <source>If you stop it, nothing is kept.</source>
        <translation>Si vous arrêtez, rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Which column is which</source>
        <translation>Que dit chaque colonne</translation>
    </message>
    <message>
        <source>What they all are</source>
        <translation>Ce qu’elles sont toutes</translation>
    </message>
    <message>
        <source>Which tasks they get</source>
        <translation>Quelles tâches elles auront</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>Every line is good.</source>
        <translation>Toutes les lignes sont bonnes.</translation>
    </message>
    <message>
        <source>{file}. Machines that can be announced: {count}.</source>
        <translation>{file}. Machines que l’on peut annoncer&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Announced already: {count}.</source>
        <translation>Déjà annoncées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Lines that cannot be taken: {count}. See why.</source>
        <translation>Lignes qui ne peuvent pas être prises&#xa0;: {count}. Voyez pourquoi.</translation>
    </message>
    <message>
        <source>Over ten years old: {count}. They go to recycling, by law.</source>
        <translation>Plus de dix ans&#xa0;: {count}. La loi les envoie au recyclage.</translation>
    </message>
    <message>
        <source>Over ten years old: to recycling. It is announced all the same.</source>
        <translation>Plus de dix ans : au recyclage. Elle est annoncée quand même.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>{kind}: {count}. Then {tasks}.</source>
        <translation>{kind} : {count}. Puis {tasks}.</translation>
    </message>
    <message>
        <source>Heading in the list</source>
        <translation>Titre dans la liste</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Première ligne</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>What you choose is remembered for this supplier.</source>
        <translation>Votre choix est gardé pour ce fournisseur.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>What does “{heading}” tell?</source>
        <translation>Que dit « {heading} » ?</translation>
    </message>
    <message>
        <source>What are the machines of this list?</source>
        <translation>Que sont les machines de cette liste ?</translation>
    </message>
    <message>
        <source>{count} machines are announced.</source>
        <translation>{count} machines sont annoncées.</translation>
    </message>
    <message>
        <source>The list has no column called “{named}”. Choose another one.</source>
        <translation>La liste n’a pas de colonne « {named} ». Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Which column holds the serial number, or the tag? Choose it.</source>
        <translation>Quelle colonne donne le numéro de série ou l’étiquette ? Choisissez-la.</translation>
    </message>
    <message>
        <source>Stopped. Nothing is kept.</source>
        <translation>Arrêté. Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Nothing waits for your decision.</source>
        <translation>Rien n’attend votre décision.</translation>
    </message>
    <message>
        <source>At the task: {task}</source>
        <translation>Pendant la tâche : {task}</translation>
    </message>
    <message>
        <source>It lies here: {place}.</source>
        <translation>Rangé ici : {place}.</translation>
    </message>
    <message>
        <source>Before: {events}.</source>
        <translation>Avant : {events}.</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Autres choix</translation>
    </message>
    <message>
        <source>Why (you may leave it empty)</source>
        <translation>Pourquoi (vous pouvez laisser vide)</translation>
    </message>
    <message>
        <source>It cannot be “{state}” yet: {why}.</source>
        <translation>Pas encore « {state} » : {why}.</translation>
    </message>
    <message>
        <source>Let it through, with this reason</source>
        <translation>Laisser passer, avec cette raison</translation>
    </message>
    <message>
        <source>Your reason stays in the story of this machine.</source>
        <translation>Votre raison reste dans l’histoire de cette machine.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Nobody knows this code: {code}</source>
        <translation>Personne ne connaît ce code : {code}</translation>
    </message>
    <message>
        <source>Read here: {bench}.</source>
        <translation>Lu ici : {bench}.</translation>
    </message>
    <message>
        <source>Does a machine have it? Read or type its label.</source>
        <translation>Une machine le porte ? Lisez ou tapez son étiquette.</translation>
    </message>
    <message>
        <source>It is this machine</source>
        <translation>C’est cette machine</translation>
    </message>
    <message>
        <source>It is nothing of ours</source>
        <translation>Ce n’est rien à nous</translation>
    </message>
    <message>
        <source>A code that nobody knows</source>
        <translation>Un code que personne ne connaît</translation>
    </message>
    <message>
        <source>Label, such as PC 26 0042</source>
        <translation>Étiquette, par exemple PC 26 0042</translation>
    </message>
    <message>
        <source>{name}, {bench}.</source>
        <translation>{name}, {bench}.</translation>
    </message>
    <message>
        <source>Before it, at another bench: {bench}.</source>
        <translation>Avant, à un autre poste : {bench}.</translation>
    </message>
    <message>
        <source>The machine is now: {state}.</source>
        <translation>La machine est maintenant : {state}.</translation>
    </message>
    <message>
        <source>I have looked: all is well</source>
        <translation>J’ai regardé : tout va bien</translation>
    </message>
    <message>
        <source>It must go elsewhere</source>
        <translation>Elle doit aller ailleurs</translation>
    </message>
    <message>
        <source>Its label is wrong…</source>
        <translation>Son étiquette est fausse…</translation>
    </message>
    <message>
        <source>A task without a machine yet</source>
        <translation>Une tâche encore sans machine</translation>
    </message>
    <message>
        <source>A bench moved it on from where it was no more.</source>
        <translation>Un poste l’a fait avancer, mais elle n’était plus là.</translation>
    </message>
    <message>
        <source>Two benches moved it on, and did not know of each other.</source>
        <translation>Deux postes l’ont fait avancer sans le savoir.</translation>
    </message>
    <message>
        <source>Two benches did the same work.</source>
        <translation>Deux postes ont fait le même travail.</translation>
    </message>
    <message>
        <source>Two benches put it in two places.</source>
        <translation>Deux postes l’ont rangée à deux endroits.</translation>
    </message>
    <message>
        <source>Two machines may have the same label.</source>
        <translation>Deux machines ont peut-être la même étiquette.</translation>
    </message>
    <message>
        <source>Two people began the same task.</source>
        <translation>Deux personnes ont commencé la même tâche.</translation>
    </message>
    <message>
        <source>{item}: {state}.</source>
        <translation>{item} : {state}.</translation>
    </message>
    <message>
        <source>Put right.</source>
        <translation>C’est réglé.</translation>
    </message>
    <message>
        <source>This has changed meanwhile: nothing was done. See how it is now.</source>
        <translation>Cela a changé entre-temps : rien n’est fait. Regardez où on en est.</translation>
    </message>
    <message>
        <source>No machine has this label. Nothing has changed.</source>
        <translation>Aucune machine n’a cette étiquette. Rien n’a changé.</translation>
    </message>
    <message>
        <source>Please write the reason: it stays in the story.</source>
        <translation>Écrivez la raison, s’il vous plaît : elle reste dans l’histoire.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It stays where it was. The work is kept.</source>
        <translation>Elle reste où elle était. Le travail est gardé.</translation>
    </message>
    <message>
        <source>What came last to the centre holds.</source>
        <translation>Ce qui est arrivé en dernier au centre compte.</translation>
    </message>
    <message>
        <source>The work counts for both.</source>
        <translation>Le travail compte pour les deux.</translation>
    </message>
    <message>
        <source>Look for both machines: one needs a new label.</source>
        <translation>Cherchez les deux machines : l’une a besoin d’une nouvelle étiquette.</translation>
    </message>
    <message>
        <source>The first one goes on with it. The work of both is kept.</source>
        <translation>La première personne continue. Le travail des deux est gardé.</translation>
    </message>
    <message>
        <source>Its story</source>
        <translation>Son histoire</translation>
    </message>
    <message>
        <source>{item} is now: {state}{place}.</source>
        <translation>{item}, maintenant : {state}{place}.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Qui et où</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>by its other label {label}</source>
        <translation>avec son autre étiquette {label}</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Now: {state}</source>
        <translation>Maintenant : {state}</translation>
    </message>
    <message>
        <source>Put aside: {reason}</source>
        <translation>Mis de côté : {reason}</translation>
    </message>
    <message>
        <source>Decided: {state}</source>
        <translation>Décidé : {state}</translation>
    </message>
    <message>
        <source>Put here: {place}</source>
        <translation>Rangé ici : {place}</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Fait : {task}</translation>
    </message>
    <message>
        <source>Needs as well: {task}</source>
        <translation>Il faut aussi : {task}</translation>
    </message>
    <message>
        <source>Test passed: {test}</source>
        <translation>Test réussi : {test}</translation>
    </message>
    <message>
        <source>Test not passed: {test}</source>
        <translation>Test non réussi : {test}</translation>
    </message>
    <message>
        <source>Data erased</source>
        <translation>Données effacées</translation>
    </message>
    <message>
        <source>Data not erased</source>
        <translation>Données non effacées</translation>
    </message>
    <message>
        <source>Part taken out: {part}</source>
        <translation>Pièce enlevée : {part}</translation>
    </message>
    <message>
        <source>Part inside: {part}</source>
        <translation>Pièce dedans : {part}</translation>
    </message>
    <message>
        <source>Let through by a team lead: {reason}</source>
        <translation>Laissé passer par un responsable : {reason}</translation>
    </message>
    <message>
        <source>Also called {name}</source>
        <translation>Autre nom : {name}</translation>
    </message>
    <message>
        <source>Goes by version {number} of the route</source>
        <translation>Suit la version {number} du parcours</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Emballé</translation>
    </message>
    <message>
        <source>Left for recycling</source>
        <translation>Parti au recyclage</translation>
    </message>
    <message>
        <source>Put right by a team lead</source>
        <translation>Réglé par un responsable</translation>
    </message>
    <message>
        <source>Came back to the workshop</source>
        <translation>Revenu à l’atelier</translation>
    </message>
    <message>
        <source>Came back: {fault}</source>
        <translation>Revenu : {fault}</translation>
    </message>
    <message>
        <source>Is the same machine as {item}</source>
        <translation>Est la même machine que {item}</translation>
    </message>
    <message>
        <source>Is a machine of its own again</source>
        <translation>Est de nouveau une machine à part</translation>
    </message>
    <message>
        <source>Its label was on two machines: it begins again</source>
        <translation>Son étiquette était sur deux machines : elle recommence</translation>
    </message>
    <message>
        <source>Something that this version does not know</source>
        <translation>Quelque chose que cette version ne connaît pas</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stock</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Authorised for</source>
        <translation>Habilitations</translation>
    </message>
    <message>
        <source>Nobody is registered yet.</source>
        <translation>Personne n’est encore inscrit.</translation>
    </message>
    <message>
        <source>Somebody new…</source>
        <translation>Nouvelle personne…</translation>
    </message>
    <message>
        <source>Teams…</source>
        <translation>Équipes…</translation>
    </message>
    <message>
        <source>Make a worker</source>
        <translation>Passer en opérateur</translation>
    </message>
    <message>
        <source>Make a team lead</source>
        <translation>Passer en responsable</translation>
    </message>
    <message>
        <source>{name}: {role}. Badge {badge}.</source>
        <translation>{name} : {role}. Badge {badge}.</translation>
    </message>
    <message>
        <source>Teams: {teams}.</source>
        <translation>Équipes&#xa0;: {teams}.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Habilitation</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>Habiliter</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Ne plus habiliter</translation>
    </message>
    <message>
        <source>Limits of work…</source>
        <translation>Limites de travail…</translation>
    </message>
    <message>
        <source>Propose a setting…</source>
        <translation>Proposer un réglage…</translation>
    </message>
    <message>
        <source>Badge as PDF</source>
        <translation>Badge en PDF</translation>
    </message>
    <message>
        <source>What {name} asks of work. No reason is asked, and none is kept.</source>
        <translation>Ce que {name} demande au travail. Aucune raison n’est demandée, aucune n’est gardée.</translation>
    </message>
    <message>
        <source>Not alone: somebody else is at a bench too</source>
        <translation>Jamais sans personne à côté : une autre personne est aussi à un poste</translation>
    </message>
    <message>
        <source>Nothing heavy to lift</source>
        <translation>Rien de lourd à porter</translation>
    </message>
    <message>
        <source>Limits of work of {name}</source>
        <translation>Limites de travail de {name}</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Give a badge</source>
        <translation>Donner un badge</translation>
    </message>
    <message>
        <source>{name} has the badge {badge}. You can print it here.</source>
        <translation>{name} a le badge {badge}. Vous pouvez l’imprimer ici.</translation>
    </message>
    <message>
        <source>Whom machines are for</source>
        <translation>Pour qui sont les machines</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Besoin</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>A déjà</translation>
    </message>
    <message>
        <source>Still due</source>
        <translation>Reste à livrer</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Convenu</translation>
    </message>
    <message>
        <source>Nobody is noted yet.</source>
        <translation>Personne n’est noté.</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New beneficiary</source>
        <translation>Nouveau bénéficiaire</translation>
    </message>
    <message>
        <source>Needs: {count}</source>
        <translation>Besoin : {count}</translation>
    </message>
    <message>
        <source>Has: {count}</source>
        <translation>A déjà : {count}</translation>
    </message>
    <message>
        <source>Still due: {count}</source>
        <translation>Reste : {count}</translation>
    </message>
    <message>
        <source>{count} pupils</source>
        <translation>{count} élèves</translation>
    </message>
    <message>
        <source>Training: {done} of {all} h. Internet: {grant}.</source>
        <translation>Formation : {done} h sur {all}. Internet : {grant}.</translation>
    </message>
    <message>
        <source>No convention yet</source>
        <translation>Pas encore de convention</translation>
    </message>
    <message>
        <source>Convention until {end}</source>
        <translation>Convention jusqu’au {end}</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>pas demandée</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandée</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>The convention of {whom} ended on {end}.</source>
        <translation>La convention de {whom} est finie depuis le {end}.</translation>
    </message>
    <message>
        <source>The convention of {whom} ends on {end}.</source>
        <translation>La convention de {whom} finit le {end}.</translation>
    </message>
    <message>
        <source>Whom are the machines for?</source>
        <translation>Pour qui sont les machines ?</translation>
    </message>
    <message>
        <source>The child&apos;s school</source>
        <translation>L’école de l’enfant</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Forget name and address</source>
        <translation>Effacer nom et adresse</translation>
    </message>
    <message>
        <source>What it is called on papers, no name</source>
        <translation>Référence sur les papiers, sans nom</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>{done} of {all} h</source>
        <translation>{done} h sur {all}</translation>
    </message>
    <message>
        <source>Internet, {euros} €</source>
        <translation>Internet, {euros} €</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Convention</source>
        <translation>Convention</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Signer…</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Dernière visite</translation>
    </message>
    <message>
        <source>Whom to call: {name}</source>
        <translation>Qui appeler : {name}</translation>
    </message>
    <message>
        <source>Name and address were erased, for ever.</source>
        <translation>Le nom et l’adresse sont effacés, pour toujours.</translation>
    </message>
    <message>
        <source>Name and address are asked for at the centre…</source>
        <translation>Le nom et l’adresse sont demandés au centre…</translation>
    </message>
    <message>
        <source>Names are kept at a centre. There is none here.</source>
        <translation>Les noms sont gardés dans un centre. Il n’y en a pas ici.</translation>
    </message>
    <message>
        <source>The centre does not answer. Names cannot be shown now.</source>
        <translation>Le centre ne répond pas. Les noms ne se voient pas maintenant.</translation>
    </message>
    <message>
        <source>Names are shown at a team lead&apos;s desk only.</source>
        <translation>Les noms se voient seulement au bureau du responsable.</translation>
    </message>
    <message>
        <source>No school is noted yet.</source>
        <translation>Aucune école n’est notée.</translation>
    </message>
    <message>
        <source>How many hours of training today?</source>
        <translation>Combien d’heures de formation aujourd’hui ?</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>The grant for the internet: how far is it?</source>
        <translation>L’aide pour internet : où en est-elle ?</translation>
    </message>
    <message>
        <source>On which day does the convention begin?</source>
        <translation>Quel jour commence la convention ?</translation>
    </message>
    <message>
        <source>It holds for four years.</source>
        <translation>Elle dure quatre ans.</translation>
    </message>
    <message>
        <source>On which day was the visit?</source>
        <translation>Quel jour était la visite ?</translation>
    </message>
    <message>
        <source>Forget name and address of {whom}?</source>
        <translation>Effacer le nom et l’adresse de {whom} ?</translation>
    </message>
    <message>
        <source>They are erased at the centre, for ever. Nobody can get them back.</source>
        <translation>Ils sont effacés au centre, pour toujours. Personne ne peut les retrouver.</translation>
    </message>
    <message>
        <source>Orders and boxes stay, with the reference alone.</source>
        <translation>Les commandes et les cartons restent, avec la référence seule.</translation>
    </message>
    <message>
        <source>Forget them for ever</source>
        <translation>Effacer pour toujours</translation>
    </message>
    <message>
        <source>It is kept.</source>
        <translation>C’est enregistré.</translation>
    </message>
    <message>
        <source>Nothing else is asked. Their needs are set at the bench.</source>
        <translation>Rien d’autre n’est demandé. Les besoins se règlent à l’établi.</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation>Effacer {name} ?</translation>
    </message>
    <message>
        <source>Name, portrait, badge and needs are erased at every bench.</source>
        <translation>Nom, portrait, badge et besoins sont effacés de tous les établis.</translation>
    </message>
    <message>
        <source>The work that was done stays, without a name.</source>
        <translation>Le travail fait reste, sans nom.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>On ne peut pas revenir en arrière.</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Effacer pour toujours</translation>
    </message>
    <message>
        <source>Changed: {name}.</source>
        <translation>Changé : {name}.</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>Effacé.</translation>
    </message>
    <message>
        <source>Badges, roles and authorisations are changed at the workshop’s desk.</source>
        <translation>Les badges, les rôles et les habilitations se changent au bureau de l’atelier.</translation>
    </message>
    <message>
        <source>Please write a first name.</source>
        <translation>Écrivez un prénom, s’il vous plaît.</translation>
    </message>
    <message>
        <source>worker</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>looks after the program</source>
        <translation>s’occupe du programme</translation>
    </message>
    <message>
        <source>tasks: {count}</source>
        <translation>tâches : {count}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>My window</source>
        <translation>Ma fenêtre</translation>
    </message>
    <message>
        <source>Now: {theme}, text {percent} %.</source>
        <translation>Maintenant : {theme}, texte {percent} %.</translation>
    </message>
    <message>
        <source>It follows your badge.</source>
        <translation>Cela suit votre badge.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>Jaune sur noir</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crème</translation>
    </message>
    <message>
        <source>This is no name: small letters, digits and hyphens only.</source>
        <translation>Ce n’est pas un nom&#xa0;: petites lettres, chiffres et tirets seulement.</translation>
    </message>
    <message>
        <source>There is a task of this name already.</source>
        <translation>Une tâche a déjà ce nom.</translation>
    </message>
    <message>
        <source>The file is a draft now: look through it before benches get it.</source>
        <translation>Le fichier est un brouillon&#xa0;: relisez-le avant de l’envoyer aux postes.</translation>
    </message>
    <message>
        <source>Write how many have read it, in digits.</source>
        <translation>Écrivez combien de personnes l’ont relu, en chiffres.</translation>
    </message>
    <message>
        <source>The task is saved here: {file}</source>
        <translation>La tâche est enregistrée ici&#xa0;: {file}</translation>
    </message>
    <message>
        <source>The voice is kept.</source>
        <translation>La voix est enregistrée.</translation>
    </message>
    <message>
        <source>Nothing was heard.</source>
        <translation>Rien n’a été entendu.</translation>
    </message>
    <message>
        <source>Speak now.</source>
        <translation>Parlez maintenant.</translation>
    </message>
    <message>
        <source>There is no microphone on this machine.</source>
        <translation>Il n’y a pas de micro sur cette machine.</translation>
    </message>
    <message>
        <source>This photo cannot be read, or is too small.</source>
        <translation>Cette photo n’est pas lisible, ou elle est trop petite.</translation>
    </message>
    <message>
        <source>There is nothing to choose from.</source>
        <translation>Il n’y a rien à choisir.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>La tâche</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>For which machines</source>
        <translation>Pour quelles machines</translation>
    </message>
    <message>
        <source>What it makes of a machine</source>
        <translation>Ce que devient la machine</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>pas encore là</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Which photo?</source>
        <translation>Quelle photo&#xa0;?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Quel fichier&#xa0;?</translation>
    </message>
    <message>
        <source>A new task</source>
        <translation>Une nouvelle tâche</translation>
    </message>
    <message>
        <source>Its name: small letters, digits and hyphens, such as webcam.</source>
        <translation>Son nom&#xa0;: petites lettres, chiffres et tirets, comme webcam.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Let those read it who will work by it. So far: {words}.</source>
        <translation>Faites relire par les personnes qui vont s’en servir. Jusqu’ici&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>How many have read it</source>
        <translation>Combien l’ont relu</translation>
    </message>
    <message>
        <source>They have read it</source>
        <translation>Elles l’ont relu</translation>
    </message>
    <message>
        <source>They understood all of it</source>
        <translation>Elles ont tout compris</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Enregistrer en fichier</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Version {number} goes to the benches. Tasks under way keep theirs.</source>
        <translation>La version {number} part aux postes. Les tâches en cours gardent la leur.</translation>
    </message>
    <message>
        <source>{name} has sent version {number} to the benches since you began.</source>
        <translation>{name} a envoyé la version {number} aux postes depuis votre début.</translation>
    </message>
    <message>
        <source>Send mine all the same</source>
        <translation>Envoyer la mienne quand même</translation>
    </message>
    <message>
        <source>There is a newer version</source>
        <translation>Il y a une version plus récente</translation>
    </message>
    <message>
        <source>Versions of {task}</source>
        <translation>Versions de {task}</translation>
    </message>
    <message>
        <source>No machine can do without this task: {task}.</source>
        <translation>Cette tâche est toujours là&#xa0;: {task}.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>It is as it came with the program.</source>
        <translation>Elle est comme le programme l’a apportée.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore relu</translation>
    </message>
    <message>
        <source>read by {count}: understood</source>
        <translation>relu par {count}&#xa0;: compris</translation>
    </message>
    <message>
        <source>read by {count}</source>
        <translation>relu par {count}</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>New order: {whom}</source>
        <translation>Nouvelle commande : {whom}</translation>
    </message>
    <message>
        <source>Order: {whom}</source>
        <translation>Commande : {whom}</translation>
    </message>
    <message>
        <source>Place the order</source>
        <translation>Passer la commande</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Ordinateurs</translation>
    </message>
    <message>
        <source>Laptops</source>
        <translation>Portables</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
    <message>
        <source>Due on, such as 31/12/2026</source>
        <translation>Pour le, comme 31/12/2026</translation>
    </message>
    <message>
        <source>Which Master</source>
        <translation>Quel Master</translation>
    </message>
    <message>
        <source>This cannot be kept. Look at it again.</source>
        <translation>Cela ne peut pas être enregistré. Regardez encore.</translation>
    </message>
    <message>
        <source>A short name that nobody else has: at most 24 letters.</source>
        <translation>Un nom court, que personne d’autre n’a : 24 lettres au plus.</translation>
    </message>
    <message>
        <source>How many pupils? At least 1.</source>
        <translation>Combien d’élèves ? Au moins 1.</translation>
    </message>
    <message>
        <source>A name of at most 80 letters.</source>
        <translation>Un nom de 80 lettres au plus.</translation>
    </message>
    <message>
        <source>At most 6 lines of 60 letters.</source>
        <translation>6 lignes de 60 lettres au plus.</translation>
    </message>
    <message>
        <source>At most 40 letters.</source>
        <translation>40 lettres au plus.</translation>
    </message>
    <message>
        <source>A day that is not over, such as 31/12/2026.</source>
        <translation>Un jour à venir, comme 31/12/2026.</translation>
    </message>
    <message>
        <source>For which day?</source>
        <translation>Pour quel jour ?</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Un autre jour</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Ce jour</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>A day such as 31/12/2026, within the convention.</source>
        <translation>Un jour comme 31/12/2026, pendant la convention.</translation>
    </message>
    <message>
        <source>A day such as 31/12/2026.</source>
        <translation>Un jour comme 31/12/2026.</translation>
    </message>
    <message>
        <source>It ends after it starts.</source>
        <translation>La fin vient après le début.</translation>
    </message>
    <message>
        <source>How many hours? A number, at least 1.</source>
        <translation>Combien d’heures ? Un nombre, au moins 1.</translation>
    </message>
    <message>
        <source>Ask for at least one thing. Only numbers.</source>
        <translation>Demandez au moins une chose. Seulement des chiffres.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>{name} says yes or no at the bench. Nothing changes before.</source>
        <translation>{name} dit oui ou non à l’établi. Avant, rien ne change.</translation>
    </message>
    <message>
        <source>Take back what is proposed</source>
        <translation>Retirer ce qui est proposé</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Settings of {name}</source>
        <translation>Réglages de {name}</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien trouvé.</translation>
    </message>
    <message>
        <source>Now: {value}.</source>
        <translation>Maintenant&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>Propose to {name}: {setting}</source>
        <translation>Proposer à {name}&#xa0;: {setting}</translation>
    </message>
    <message>
        <source>Proposed to {name}: {setting}, {value}.</source>
        <translation>Proposé à {name}&#xa0;: {setting}, {value}.</translation>
    </message>
    <message>
        <source>Nothing is proposed any more.</source>
        <translation>Plus rien n’est proposé.</translation>
    </message>
    <message>
        <source>A weight in kg, such as 7.4.</source>
        <translation>Un poids en kg, comme 7,4.</translation>
    </message>
    <message>
        <source>The number that stands on the slip.</source>
        <translation>Le numéro écrit sur le bordereau.</translation>
    </message>
    <message>
        <source>A drive of it is not erased yet: {drives}.</source>
        <translation>Un de ses disques n’est pas encore effacé&#xa0;: {drives}.</translation>
    </message>
    <message>
        <source>{item} leaves as waste</source>
        <translation>{item} part en déchet</translation>
    </message>
    <message>
        <source>Weight in kg</source>
        <translation>Poids en kg</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Numéro du bordereau</translation>
    </message>
    <message>
        <source>Kind of waste</source>
        <translation>Sorte de déchet</translation>
    </message>
    <message>
        <source>It has left</source>
        <translation>Il est parti</translation>
    </message>
    <message>
        <source>Which kind of waste?</source>
        <translation>Quelle sorte de déchet&#xa0;?</translation>
    </message>
    <message>
        <source>{item} has left as waste. Its papers are kept.</source>
        <translation>{item} est parti en déchet. Ses papiers sont gardés.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Bilans</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
    <message>
        <source>Looked at so far: {count}.</source>
        <translation>Regardés jusqu’ici : {count}.</translation>
    </message>
    <message>
        <source>Counting {name}…</source>
        <translation>Comptage de {name}…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Bars: the table beside says the same.</source>
        <translation>Barres : le tableau à côté dit la même chose.</translation>
    </message>
    <message>
        <source>File for a donor</source>
        <translation>Dossier pour un donateur</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>There is no lot.</source>
        <translation>Il n’y a pas de lot.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation>Quels jours ?</translation>
    </message>
    <message>
        <source>The last day comes after the first.</source>
        <translation>Le dernier jour vient après le premier.</translation>
    </message>
    <message>
        <source>It is saved here: {file}</source>
        <translation>C’est enregistré ici : {file}</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved.</source>
        <translation>Le disque est plein. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>A name has letters that cannot be printed.</source>
        <translation>Un nom a des lettres qui ne peuvent pas être imprimées.</translation>
    </message>
    <message>
        <source>The folder cannot be written. Nothing was saved.</source>
        <translation>Le dossier ne peut pas être écrit. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>L’enregistrement n’a pas pu se faire.</translation>
    </message>
    <message>
        <source>It is being saved…</source>
        <translation>Enregistrement en cours…</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Ce qui a été compté</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Choose a period.</source>
        <translation>Choisissez une période.</translation>
    </message>
    <message>
        <source>Save as PDF and table</source>
        <translation>Enregistrer en PDF et en tableau</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Autres jours…</translation>
    </message>
    <message>
        <source>File for a donor…</source>
        <translation>Dossier pour un donateur…</translation>
    </message>
    <message>
        <source>A name that no other supplier has, of at most 80 letters.</source>
        <translation>Un nom qu’aucun autre fournisseur n’a, de 80 lettres au plus.</translation>
    </message>
    <message>
        <source>A name that no other open call has, of at most 80 letters.</source>
        <translation>Un nom qu’aucun autre appel ouvert n’a, de 80 lettres au plus.</translation>
    </message>
    <message>
        <source>How many machines? A number, at least 1.</source>
        <translation>Combien de machines ? Un nombre, au moins 1.</translation>
    </message>
    <message>
        <source>How many machines? A number.</source>
        <translation>Combien de machines ? Un nombre.</translation>
    </message>
    <message>
        <source>At most 80 letters.</source>
        <translation>80 lettres au plus.</translation>
    </message>
    <message>
        <source>An amount such as 1250,50.</source>
        <translation>Un montant comme 1250,50.</translation>
    </message>
    <message>
        <source>An amount such as 1250,50, not more than the price.</source>
        <translation>Un montant comme 1250,50, au plus le prix.</translation>
    </message>
    <message>
        <source>Choose who gives or sells the machines.</source>
        <translation>Choisissez qui donne ou vend les machines.</translation>
    </message>
    <message>
        <source>Write why, in at most 80 letters.</source>
        <translation>Écrivez pourquoi, en 80 lettres au plus.</translation>
    </message>
    <message>
        <source>They have made no offer.</source>
        <translation>Ils n’ont pas fait d’offre.</translation>
    </message>
    <message>
        <source>This call for tender is not open.</source>
        <translation>Cet appel d’offres n’est pas ouvert.</translation>
    </message>
    <message>
        <source>What a team is given comes to whoever of it is free first.</source>
        <translation>Ce qui est donné à une équipe va à la première personne libre de cette équipe.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Il n’y a pas encore d’équipe.</translation>
    </message>
    <message>
        <source>New team…</source>
        <translation>Nouvelle équipe…</translation>
    </message>
    <message>
        <source>Choose who is in it. A team without anybody is not kept.</source>
        <translation>Choisissez qui en fait partie. Une équipe sans personne n’est pas gardée.</translation>
    </message>
    <message>
        <source>Into the team</source>
        <translation>Dans l’équipe</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>Dans l’équipe</translation>
    </message>
    <message>
        <source>Out of the team</source>
        <translation>Hors de l’équipe</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>Autre nom…</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Nouvelle équipe</translation>
    </message>
    <message>
        <source>Another name for {team}</source>
        <translation>Autre nom pour {team}</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Nom de l’équipe</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>Garder ce nom</translation>
    </message>
    <message>
        <source>Please write a name of {count} letters at most.</source>
        <translation>Écrivez un nom de {count} lettres au plus.</translation>
    </message>
    <message>
        <source>There is a team with this name.</source>
        <translation>Une équipe a déjà ce nom.</translation>
    </message>
    <message>
        <source>Please write a name.</source>
        <translation>Écrivez un nom, s’il vous plaît.</translation>
    </message>
    <message>
        <source>Parts of {item}</source>
        <translation>Pièces de {item}</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>dedans</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>en stock</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Pièce</translation>
    </message>
    <message>
        <source>No part is in it, and none is in stock.</source>
        <translation>Elle ne contient aucune pièce, et le stock est vide.</translation>
    </message>
    <message>
        <source>Put in, or take out</source>
        <translation>Mettre ou enlever</translation>
    </message>
    <message>
        <source>{part} stays where it is: it is in another machine, or is not known.</source>
        <translation>{part} reste à sa place&#xa0;: elle est dans une autre machine, ou n’est pas connue.</translation>
    </message>
    <message>
        <source>{part} is out of {item} now.</source>
        <translation>{part} n’est plus dans {item}.</translation>
    </message>
    <message>
        <source>{part} is in {item} now.</source>
        <translation>{part} est maintenant dans {item}.</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Which columns do you want to see?</source>
        <translation>Quelles colonnes voulez-vous voir&#xa0;?</translation>
    </message>
    <message>
        <source>This machine keeps your choice.</source>
        <translation>Cette machine garde votre choix.</translation>
    </message>
    <message>
        <source>{column}: shown</source>
        <translation>{column}&#xa0;: affichée</translation>
    </message>
    <message>
        <source>{column}: left out</source>
        <translation>{column}&#xa0;: masquée</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>Très petit</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grand</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Très grand</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Très court</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Long</translation>
    </message>
    <message>
        <source>Very long</source>
        <translation>Très long</translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation>Très lent</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation>Très rapide</translation>
    </message>
    <message>
        <source>Very little</source>
        <translation>Très peu</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Un peu</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Beaucoup</translation>
    </message>
    <message>
        <source>Very much</source>
        <translation>Le plus</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Hear</source>
        <translation>Entendre</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Appuyer</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Calm and breaks</source>
        <translation>Calme et pauses</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Tout prêt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>*What helps* you?</source>
        <translation>*Quelle aide* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Now: {value}.</source>
        <translation>Maintenant&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>*What* will you *change*?</source>
        <translation>*Que* voulez-vous *changer*&#xa0;?</translation>
    </message>
    <message>
        <source>Choose a picture.</source>
        <translation>Choisissez une image.</translation>
    </message>
    <message>
        <source>My settings</source>
        <translation>Mes réglages</translation>
    </message>
    <message>
        <source>It is good</source>
        <translation>C’est bien</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo today</source>
        <translation>Comme hier</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>Very large words</source>
        <translation>Mots très grands</translation>
    </message>
    <message>
        <source>Only hear</source>
        <translation>Tout entendre</translation>
    </message>
    <message>
        <source>Only see</source>
        <translation>Tout voir</translation>
    </message>
    <message>
        <source>One press</source>
        <translation>Un seul appui</translation>
    </message>
    <message>
        <source>More time to press</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Few words</source>
        <translation>Peu de mots</translation>
    </message>
    <message>
        <source>Pictures and voice</source>
        <translation>Images et voix</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Calme</translation>
    </message>
    <message>
        <source>One hand</source>
        <translation>Une seule main</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Chaque étape</translation>
    </message>
    <message>
        <source>Several steps</source>
        <translation>Plusieurs étapes</translation>
    </message>
    <message>
        <source>Whole task</source>
        <translation>Toute la tâche</translation>
    </message>
    <message>
        <source>*How much help* do you want?</source>
        <translation>*Combien d’aide* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>What is the *least help*?</source>
        <translation>*Au moins quelle aide*&#xa0;?</translation>
    </message>
    <message>
        <source>Less help later</source>
        <translation>Moins d’aide</translation>
    </message>
    <message>
        <source>Do we ask you for *less help*?</source>
        <translation>Peut-on proposer *moins d’aide*&#xa0;?</translation>
    </message>
    <message>
        <source>Yes, ask me</source>
        <translation>Oui, demander</translation>
    </message>
    <message>
        <source>Do it alone</source>
        <translation>Tout seul</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>L’étape suivante</translation>
    </message>
    <message>
        <source>Do you want to *see* the *next step*?</source>
        <translation>Voulez-vous *voir* l’*étape suivante*&#xa0;?</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
    <message>
        <source>Voice on request</source>
        <translation>Voix sur demande</translation>
    </message>
    <message>
        <source>My help</source>
        <translation>Mon aide</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Steps together</source>
        <translation>Étapes ensemble</translation>
    </message>
    <message>
        <source>*How many steps* together?</source>
        <translation>*Combien d’étapes* ensemble&#xa0;?</translation>
    </message>
    <message>
        <source>2 steps</source>
        <translation>2 étapes</translation>
    </message>
    <message>
        <source>3 steps</source>
        <translation>3 étapes</translation>
    </message>
    <message>
        <source>4 steps</source>
        <translation>4 étapes</translation>
    </message>
    <message>
        <source>On request</source>
        <translation>Sur demande</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Éteint</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Films</translation>
    </message>
    <message>
        <source>*When* does the *film begin*?</source>
        <translation>*Quand commence* le *film*&#xa0;?</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>La première fois</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>My helper</source>
        <translation>Qui m’aide</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Tired</source>
        <translation>Fatigue</translation>
    </message>
    <message>
        <source>Break time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>*Who helps* you *first*?</source>
        <translation>*Qui* vous *aide en premier*&#xa0;?</translation>
    </message>
    <message>
        <source>Call for help</source>
        <translation>Appel d’aide</translation>
    </message>
    <message>
        <source>*How* do you *call*?</source>
        <translation>*Comment appelez-vous*&#xa0;?</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>À l’écran</translation>
    </message>
    <message>
        <source>Quietly</source>
        <translation>En silence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>*Which language* do you read?</source>
        <translation>*Quelle langue* lisez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Do you want it *calm*?</source>
        <translation>Voulez-vous du *calme*&#xa0;?</translation>
    </message>
    <message>
        <source>*When* do we *repeat* alone?</source>
        <translation>*Quand* faut-il *répéter*&#xa0;?</translation>
    </message>
    <message>
        <source>Very soon</source>
        <translation>Très tôt</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Tôt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tard</translation>
    </message>
    <message>
        <source>Very late</source>
        <translation>Très tard</translation>
    </message>
    <message>
        <source>Do we offer you a *break*?</source>
        <translation>Voulez-vous une *pause* alors&#xa0;?</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>*When* do we offer a *break*?</source>
        <translation>*Quand* faut-il une *pause*&#xa0;?</translation>
    </message>
    <message>
        <source>Very often</source>
        <translation>Très souvent</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>Souvent</translation>
    </message>
    <message>
        <source>Seldom</source>
        <translation>Rarement</translation>
    </message>
    <message>
        <source>*How long* is the break?</source>
        <translation>*Combien dure la pause*&#xa0;?</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>9 minutes</source>
        <translation>9 minutes</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>20 minutes</source>
        <translation>20 minutes</translation>
    </message>
    <message>
        <source>Break later</source>
        <translation>Pause plus tard</translation>
    </message>
    <message>
        <source>*How often* can it be later?</source>
        <translation>*Combien de fois* plus tard&#xa0;?</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>1 fois</translation>
    </message>
    <message>
        <source>2 times</source>
        <translation>2 fois</translation>
    </message>
    <message>
        <source>3 times</source>
        <translation>3 fois</translation>
    </message>
    <message>
        <source>Faces at the end</source>
        <translation>Visages à la fin</translation>
    </message>
    <message>
        <source>Do we *ask how it was*?</source>
        <translation>Voulez-vous *dire comment c’était*&#xa0;?</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>*When* does the *voice speak*?</source>
        <translation>*Quand parle* la *voix*&#xa0;?</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>*How loud* is the voice?</source>
        <translation>La voix est *forte comment*&#xa0;?</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Douce</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>Very loud</source>
        <translation>Très forte</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>Vitesse de la voix</translation>
    </message>
    <message>
        <source>*How fast* is the voice?</source>
        <translation>La voix va à *quelle vitesse*&#xa0;?</translation>
    </message>
    <message>
        <source>Pause of the voice</source>
        <translation>Pause de la voix</translation>
    </message>
    <message>
        <source>*How long* is the pause?</source>
        <translation>*Combien dure le silence*&#xa0;?</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>Quelle voix</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Voir encore</translation>
    </message>
    <message>
        <source>Yes, larger</source>
        <translation>Oui, plus grand</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>*Which voice* do you like?</source>
        <translation>*Quelle voix* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Voice {number}</source>
        <translation>Voix {number}</translation>
    </message>
    <message>
        <source>Other voices</source>
        <translation>Autres voix</translation>
    </message>
    <message>
        <source>Do you *like* this *voice*?</source>
        <translation>Cette *voix vous plaît*&#xa0;?</translation>
    </message>
    <message>
        <source>As the workshop</source>
        <translation>Comme l’atelier</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Femme</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Homme</translation>
    </message>
    <message>
        <source>Say it twice</source>
        <translation>Dire 2 fois</translation>
    </message>
    <message>
        <source>Does the *voice say it twice*?</source>
        <translation>La *voix parle*-t-elle *2 fois*&#xa0;?</translation>
    </message>
    <message>
        <source>Does the *voice say* the *buttons*?</source>
        <translation>La *voix dit*-elle les *boutons*&#xa0;?</translation>
    </message>
    <message>
        <source>Follow the words</source>
        <translation>Suivre les mots</translation>
    </message>
    <message>
        <source>Do you want to *follow* the *words*?</source>
        <translation>Voulez-vous *suivre* les *mots*&#xa0;?</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>Haut-parleur</translation>
    </message>
    <message>
        <source>*Where* do you *hear the voice*?</source>
        <translation>*Où entendez-vous* la *voix*&#xa0;?</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Casque</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les 2</translation>
    </message>
    <message>
        <source>Short sounds</source>
        <translation>Petits sons</translation>
    </message>
    <message>
        <source>Do you want *short sounds*?</source>
        <translation>Voulez-vous les *petits sons*&#xa0;?</translation>
    </message>
    <message>
        <source>Yes, softly</source>
        <translation>Oui, doucement</translation>
    </message>
    <message>
        <source>Do you want a *sound for: look again*?</source>
        <translation>Voulez-vous un *son pour&#xa0;: regardez*&#xa0;?</translation>
    </message>
    <message>
        <source>Light for sounds</source>
        <translation>Voir les sons</translation>
    </message>
    <message>
        <source>Do you want to *see* the *sounds*?</source>
        <translation>Voulez-vous *voir* les *sons*&#xa0;?</translation>
    </message>
    <message>
        <source>Sign language</source>
        <translation>Langue des signes</translation>
    </message>
    <message>
        <source>Do you want *sign language*?</source>
        <translation>Voulez-vous la *langue des signes*&#xa0;?</translation>
    </message>
    <message>
        <source>Screen reader</source>
        <translation>Voix de l’ordinateur</translation>
    </message>
    <message>
        <source>Does the *voice speak beside it*?</source>
        <translation>La *voix parle*-t-elle *aussi*&#xa0;?</translation>
    </message>
    <message>
        <source>*How large* are the words on labels?</source>
        <translation>*Quelle taille* pour les étiquettes&#xa0;?</translation>
    </message>
    <message>
        <source>*How large* are the buttons?</source>
        <translation>*Quelle taille* pour les boutons&#xa0;?</translation>
    </message>
    <message>
        <source>*How much space* between the buttons?</source>
        <translation>*Quel espace* entre les boutons&#xa0;?</translation>
    </message>
    <message>
        <source>Left or right</source>
        <translation>Gauche ou droite</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>*How high* are the buttons?</source>
        <translation>À *quelle hauteur* sont les boutons&#xa0;?</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>En bas</translation>
    </message>
    <message>
        <source>A little higher</source>
        <translation>Un peu plus haut</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grandeur</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>End of a step</source>
        <translation>Fin d’étape</translation>
    </message>
    <message>
        <source>*How* do you *end a step*?</source>
        <translation>*Comment finissez-vous* une étape&#xa0;?</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Douchette</translation>
    </message>
    <message>
        <source>Press twice</source>
        <translation>Appuyer 2 fois</translation>
    </message>
    <message>
        <source>Do you often *press twice*?</source>
        <translation>*Appuyez-vous* souvent *2 fois*&#xa0;?</translation>
    </message>
    <message>
        <source>Press long</source>
        <translation>Appuyer longtemps</translation>
    </message>
    <message>
        <source>*How long* do you press?</source>
        <translation>*Combien de temps* appuyez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Étape nouvelle</translation>
    </message>
    <message>
        <source>*How long* do the buttons wait?</source>
        <translation>*Combien de temps* attendent les boutons&#xa0;?</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Toucher</translation>
    </message>
    <message>
        <source>*Which point of a touch* counts?</source>
        <translation>*Quel point du toucher* compte&#xa0;?</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Le premier</translation>
    </message>
    <message>
        <source>The middle</source>
        <translation>Le milieu</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>Le dernier</translation>
    </message>
    <message>
        <source>My tools</source>
        <translation>Mes outils</translation>
    </message>
    <message>
        <source>*What* do you *work with*?</source>
        <translation>*Avec quoi travaillez-vous*&#xa0;?</translation>
    </message>
    <message>
        <source>Keys and touch</source>
        <translation>Touches et écran</translation>
    </message>
    <message>
        <source>Mouse arrow</source>
        <translation>Flèche de souris</translation>
    </message>
    <message>
        <source>*How many buttons* do you press?</source>
        <translation>*Combien de boutons* avez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>Beaucoup</translation>
    </message>
    <message>
        <source>Frame voice</source>
        <translation>Voix du cadre</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Tours</translation>
    </message>
    <message>
        <source>Choice time</source>
        <translation>Temps par choix</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>Temps du début</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tenir</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>The ring</source>
        <translation>Le rond</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mouvements</translation>
    </message>
    <message>
        <source>*Which side* do you work on?</source>
        <translation>De *quel côté* travaillez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>1 or 2 buttons</source>
        <translation>1 ou 2 boutons</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>1 and wait</source>
        <translation>1 et attendre</translation>
    </message>
    <message>
        <source>Do you want to *hear* the *names*?</source>
        <translation>Voulez-vous *entendre* les *noms*&#xa0;?</translation>
    </message>
    <message>
        <source>Yes, quietly</source>
        <translation>Oui, tout bas</translation>
    </message>
    <message>
        <source>First choice</source>
        <translation>Premier choix</translation>
    </message>
    <message>
        <source>*Where* does the *frame begin*?</source>
        <translation>*Où commence* le *cadre*&#xa0;?</translation>
    </message>
    <message>
        <source>At: Done</source>
        <translation>À&#xa0;: C’est fait</translation>
    </message>
    <message>
        <source>At: Help</source>
        <translation>À&#xa0;: Aide</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>En haut</translation>
    </message>
    <message>
        <source>*How often* does the frame go round?</source>
        <translation>*Combien de tours* fait le cadre&#xa0;?</translation>
    </message>
    <message>
        <source>10 times</source>
        <translation>10 fois</translation>
    </message>
    <message>
        <source>*How long* is each choice?</source>
        <translation>*Combien de temps* par choix&#xa0;?</translation>
    </message>
    <message>
        <source>*How much longer* is the first choice?</source>
        <translation>*Combien de temps en plus* au début&#xa0;?</translation>
    </message>
    <message>
        <source>*How long* do you hold the button?</source>
        <translation>*Combien de temps* tenez-vous le bouton&#xa0;?</translation>
    </message>
    <message>
        <source>*How soon* comes the ring?</source>
        <translation>*Quand vient* le *rond*&#xa0;?</translation>
    </message>
    <message>
        <source>*How long* does the button wait?</source>
        <translation>*Combien de temps* attend le bouton&#xa0;?</translation>
    </message>
    <message>
        <source>*How long* do you rest?</source>
        <translation>*Combien de temps* attendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>By arrow</source>
        <translation>Par la flèche</translation>
    </message>
    <message>
        <source>*How long* does the arrow rest?</source>
        <translation>*Combien de temps* reste la flèche&#xa0;?</translation>
    </message>
    <message>
        <source>*How much* may the arrow *move*?</source>
        <translation>*Combien* peut *bouger* la flèche&#xa0;?</translation>
    </message>
    <message>
        <source>Size of the words</source>
        <translation>Taille des mots</translation>
    </message>
    <message>
        <source>*How large* are the words?</source>
        <translation>*Quelle taille* pour les mots&#xa0;?</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>Le plus grand</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>*Which colours* do you like?</source>
        <translation>*Quelles couleurs* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Blanc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Yellow on black</source>
        <translation>Jaune sur noir</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crème</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Words or pictures</source>
        <translation>Mots ou images</translation>
    </message>
    <message>
        <source>*How many words* do you want?</source>
        <translation>*Combien de mots* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Tous les mots</translation>
    </message>
    <message>
        <source>*How large* is the picture?</source>
        <translation>*Quelle taille* pour l’image&#xa0;?</translation>
    </message>
    <message>
        <source>Photo or drawing</source>
        <translation>Photo ou dessin</translation>
    </message>
    <message>
        <source>*Which pictures* do you like?</source>
        <translation>*Quelles images* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>Photo and sign</source>
        <translation>Photo et signe</translation>
    </message>
    <message>
        <source>*How large* is the mouse arrow?</source>
        <translation>*Quelle taille* pour la flèche&#xa0;?</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Bleu clair</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Mains</translation>
    </message>
    <message>
        <source>Patterns in colours</source>
        <translation>Motifs dans les couleurs</translation>
    </message>
    <message>
        <source>Do you want *patterns* in the colours?</source>
        <translation>Voulez-vous des *motifs* dans les couleurs&#xa0;?</translation>
    </message>
    <message>
        <source>With patterns</source>
        <translation>Avec des motifs</translation>
    </message>
    <message>
        <source>Colours alone</source>
        <translation>Couleurs seules</translation>
    </message>
    <message>
        <source>My tasks</source>
        <translation>Mes tâches</translation>
    </message>
    <message>
        <source>*Which letters* do you read?</source>
        <translation>*Quelles lettres* lisez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Petites lettres</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Grandes lettres</translation>
    </message>
    <message>
        <source>*Which letters* do you like?</source>
        <translation>*Quelles lettres* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Lourde</translation>
    </message>
    <message>
        <source>*How much space* between the lines?</source>
        <translation>*Quel espace* entre les lignes&#xa0;?</translation>
    </message>
    <message>
        <source>*How much space* between the letters?</source>
        <translation>*Quel espace* entre les lettres&#xa0;?</translation>
    </message>
    <message>
        <source>*How much space* between the words?</source>
        <translation>*Quel espace* entre les mots&#xa0;?</translation>
    </message>
    <message>
        <source>*How* do you *see your place*?</source>
        <translation>*Comment voyez-vous* votre *place*&#xa0;?</translation>
    </message>
    <message>
        <source>Bar and number</source>
        <translation>Barre et nombre</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>*Which colours* do you like best?</source>
        <translation>*Quelles autres couleurs* voulez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Less light</source>
        <translation>Moins de lumière</translation>
    </message>
    <message>
        <source>Size of photos</source>
        <translation>Taille des photos</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Letter shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Line space</source>
        <translation>Entre les lignes</translation>
    </message>
    <message>
        <source>Letter space</source>
        <translation>Entre les lettres</translation>
    </message>
    <message>
        <source>Word space</source>
        <translation>Entre les mots</translation>
    </message>
    <message>
        <source>My place</source>
        <translation>Ma place</translation>
    </message>
    <message>
        <source>*How much darker*?</source>
        <translation>*Combien plus sombre*&#xa0;?</translation>
    </message>
    <message>
        <source>May things *move* on the screen?</source>
        <translation>Les choses peuvent-elles *bouger*&#xa0;?</translation>
    </message>
    <message>
        <source>Other colours</source>
        <translation>Autres couleurs</translation>
    </message>
    <message>
        <source>*Which hands* are in the pictures?</source>
        <translation>*Quelles mains* dans les images&#xa0;?</translation>
    </message>
    <message>
        <source>Light hands</source>
        <translation>Mains claires</translation>
    </message>
    <message>
        <source>Brown hands</source>
        <translation>Mains brunes</translation>
    </message>
    <message>
        <source>Dark hands</source>
        <translation>Mains sombres</translation>
    </message>
    <message>
        <source>Do you want to *see* your *tasks* of today?</source>
        <translation>Voulez-vous *voir* vos *tâches* du jour&#xa0;?</translation>
    </message>
    <message>
        <source>My buttons</source>
        <translation>Mes boutons</translation>
    </message>
    <message>
        <source>A game</source>
        <translation>Un jeu</translation>
    </message>
    <message>
        <source>*What* shall your *button do*?</source>
        <translation>*Que fait* votre *bouton*&#xa0;?</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>*Wait* for the *frame*.</source>
        <translation>*Attendez* le *cadre*.</translation>
    </message>
    <message>
        <source>*Then press*.</source>
        <translation>*Puis appuyez*.</translation>
    </message>
    <message>
        <source>*Press* your *button* now.</source>
        <translation>*Appuyez* sur votre *bouton* maintenant.</translation>
    </message>
    <message>
        <source>Try buttons</source>
        <translation>Essayer des boutons</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} secondes</translation>
    </message>
    <message>
        <source>This *time fits* you well.</source>
        <translation>Ce *temps vous va bien*.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Button 1</source>
        <translation>Bouton 1</translation>
    </message>
    <message>
        <source>Button 2</source>
        <translation>Bouton 2</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>More help</source>
        <translation>Plus d’aide</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>Labels: the right one, and another</source>
        <translation>Étiquettes&#xa0;: la bonne, et une autre</translation>
    </message>
    <message>
        <source>Command cards</source>
        <translation>Cartes de commande</translation>
    </message>
    <message>
        <source>The tray</source>
        <translation>Le plateau</translation>
    </message>
    <message>
        <source>A click reads the code, as the scanner does.</source>
        <translation>Un clic lit le code, comme la douchette.</translation>
    </message>
</context>
</TS>
