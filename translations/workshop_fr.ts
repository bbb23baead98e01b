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
        <source>The task is *finished*.</source>
        <translation>La tâche est *finie*.</translation>
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
        <source>Your check has *helped*.</source>
        <translation>Votre contrôle a *aidé*.</translation>
    </message>
    <message>
        <source>The machine goes back to: *{task}*.</source>
        <translation>La machine retourne à&#xa0;: *{task}*.</translation>
    </message>
    <message>
        <source>The machine stands *aside*.</source>
        <translation>La machine est mise *de côté*.</translation>
    </message>
    <message>
        <source>Your *team lead* looks at it.</source>
        <translation>Votre *responsable* va la regarder.</translation>
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
        <source>The program has a *problem*.</source>
        <translation>Le programme a un *problème*.</translation>
    </message>
    <message>
        <source>Your work is *saved*.</source>
        <translation>Votre travail est *gardé*.</translation>
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
        <source>*{name}* is coming.</source>
        <translation>*{name}* arrive.</translation>
    </message>
    <message>
        <source>You can *wait*.</source>
        <translation>Vous pouvez *attendre*.</translation>
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
        <source>I am fine, thank you</source>
        <translation>Ça va, merci</translation>
    </message>
    <message>
        <source>What is the *problem*?</source>
        <translation>Quel est le *problème*&#xa0;?</translation>
    </message>
    <message>
        <source>Go and see *{name}* or *{other}*.</source>
        <translation>Allez voir *{name}* ou *{other}*.</translation>
    </message>
    <message>
        <source>Go and see *{name}*.</source>
        <translation>Allez voir *{name}*.</translation>
    </message>
    <message>
        <source>Go and see your *team lead*.</source>
        <translation>Allez voir votre *responsable*.</translation>
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
        <source>This part is already *used*.</source>
        <translation>Cette pièce est déjà *utilisée*.</translation>
    </message>
    <message>
        <source>*{item}* is still in the workshop.</source>
        <translation>*{item}* est encore à l’atelier.</translation>
    </message>
    <message>
        <source>Nobody knows this *code* yet.</source>
        <translation>Ce *code* est nouveau ici.</translation>
    </message>
    <message>
        <source>The code is hard to *read*.</source>
        <translation>Le code est difficile à *lire*.</translation>
    </message>
    <message>
        <source>Here you read a *code*.</source>
        <translation>Ici, vous lisez un *code*.</translation>
    </message>
    <message>
        <source>This is the badge of *{name}*.</source>
        <translation>C’est le badge de *{name}*.</translation>
    </message>
    <message>
        <source>Here your *badge* is needed.</source>
        <translation>Ici, il faut votre *badge*.</translation>
    </message>
    <message>
        <source>This task is for a *colleague*.</source>
        <translation>Cette tâche est pour *quelqu’un d’autre*.</translation>
    </message>
    <message>
        <source>First finish this *task*.</source>
        <translation>Finissez d’abord cette *tâche*.</translation>
    </message>
    <message>
        <source>First finish the *{number}*.</source>
        <translation>Finissez d’abord le *{number}*.</translation>
    </message>
    <message>
        <source>Something is *missing* here.</source>
        <translation>Il *manque* quelque chose.</translation>
    </message>
    <message>
        <source>The label is still in the *printer*.</source>
        <translation>L’étiquette est restée dans l’*imprimante*.</translation>
    </message>
    <message>
        <source>This is *another* laptop.</source>
        <translation>C’est un *autre* portable.</translation>
    </message>
    <message>
        <source>This is *another* screen.</source>
        <translation>C’est un *autre* écran.</translation>
    </message>
    <message>
        <source>This is *another* computer.</source>
        <translation>C’est un *autre* ordinateur.</translation>
    </message>
    <message>
        <source>This is a *badge*.</source>
        <translation>C’est un *badge*.</translation>
    </message>
    <message>
        <source>This is the code of a *machine*.</source>
        <translation>C’est le code d’une *machine*.</translation>
    </message>
    <message>
        <source>This is the code of a *place*.</source>
        <translation>C’est le code d’un *endroit*.</translation>
    </message>
    <message>
        <source>This is the code of a *lot*.</source>
        <translation>C’est le code d’un *lot*.</translation>
    </message>
    <message>
        <source>This is the code of a *part*.</source>
        <translation>C’est le code d’une *pièce*.</translation>
    </message>
    <message>
        <source>This is *another* code.</source>
        <translation>C’est un *autre* code.</translation>
    </message>
    <message>
        <source>Take the *{number}*.</source>
        <translation>Prenez le *{number}*.</translation>
    </message>
    <message>
        <source>Take *another* one.</source>
        <translation>Prenez une *autre* pièce.</translation>
    </message>
    <message>
        <source>Take another *screen*.</source>
        <translation>Prenez un autre *écran*.</translation>
    </message>
    <message>
        <source>Press *Print again*.</source>
        <translation>Appuyez sur *Imprimer encore*.</translation>
    </message>
    <message>
        <source>Ask your *team lead*.</source>
        <translation>Demandez à votre *responsable*.</translation>
    </message>
    <message>
        <source>*{name}* works here now.</source>
        <translation>Ici travaille *{name}*.</translation>
    </message>
    <message>
        <source>Read your *badge*.</source>
        <translation>Lisez votre *badge*.</translation>
    </message>
    <message>
        <source>Hold the scanner one hand away from the code.</source>
        <translation>Tenez la douchette à une main du code.</translation>
    </message>
    <message>
        <source>Look for the number on the label.</source>
        <translation>Cherchez le numéro sur l’étiquette.</translation>
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
        <source>Call {name}</source>
        <translation>Appeler {name}</translation>
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
        <source>A machine is still *working* for you.</source>
        <translation>Une machine *travaille* encore pour vous.</translation>
    </message>
    <message>
        <source>All your tasks are *done*.</source>
        <translation>Toutes vos tâches sont *faites*.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Voir encore</translation>
    </message>
    <message>
        <source>{count} steps</source>
        <translation>{count} étapes</translation>
    </message>
    <message>
        <source>The machine has perhaps *finished*.</source>
        <translation>La machine a peut-être *fini*.</translation>
    </message>
    <message>
        <source>Go and *look*.</source>
        <translation>Allez *voir*.</translation>
    </message>
    <message>
        <source>Fetch a *machine* of this *lot*.</source>
        <translation>Prenez une *machine* de ce *lot*.</translation>
    </message>
    <message>
        <source>Fetch this *laptop*.</source>
        <translation>Prenez ce *portable*.</translation>
    </message>
    <message>
        <source>Fetch this *screen*.</source>
        <translation>Prenez cet *écran*.</translation>
    </message>
    <message>
        <source>Fetch this *computer*.</source>
        <translation>Prenez cet *ordinateur*.</translation>
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
        <source>The break ends at *{time}*.</source>
        <translation>Le repos finit à *{time}*.</translation>
    </message>
    <message>
        <source>Rest, {minutes} minutes</source>
        <translation>Repos, {minutes} minutes</translation>
    </message>
    <message>
        <source>I leave</source>
        <translation>Je pars</translation>
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
        <source>Colours</source>
        <translation>Couleurs</translation>
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
        <source>What do you *see*?</source>
        <translation>Que *voyez*-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
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
        <source>Voice is off</source>
        <translation>Voix coupée</translation>
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
