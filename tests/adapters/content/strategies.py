"""Procedures as hypothesis draws them: any content that the dataclasses can hold."""

from hypothesis import strategies as st

from workshop_app.domain.ids import StepId, TaskCode
from workshop_app.domain.procedure import (
    Condition,
    Expects,
    Option,
    Photo,
    Procedure,
    Step,
    StepKind,
    Way,
    WayOn,
    Words,
)

names = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?", fullmatch=True)
texts = st.text(max_size=12)
step_ids = names.map(StepId)
task_codes = names.map(TaskCode)

conditions = st.builds(
    Condition,
    variants=st.frozensets(st.sampled_from(("tower", "laptop", "screen"))),
    has_part=texts,
    lacks_part=texts,
)
options = st.builds(
    Option,
    id=names,
    picture=names,
    way=st.sampled_from(Way),
    reason=texts,
    grade=texts,
    task=st.none() | task_codes,
    step=st.none() | step_ids,
)
ways_on = st.builds(
    WayOn,
    way=st.sampled_from(Way),
    step=st.none() | step_ids,
    times=st.integers(0, 9),
    task=st.none() | task_codes,
    reason=texts,
    options=st.lists(options, max_size=3).map(tuple),
)
steps = st.builds(
    Step,
    id=step_ids,
    kind=st.sampled_from(StepKind),
    picture=names,
    condition=conditions,
    expects=st.none() | st.sampled_from(Expects),
    place_kind=texts,
    part_kind=texts,
    test=texts,
    no=st.none() | ways_on,
    options=st.lists(options, max_size=3).map(tuple),
    minutes=st.integers(0, 999),
    label=texts,
    safety=st.booleans(),
    sets=texts,
)
words = st.builds(
    Words,
    title=texts,
    finished=st.lists(texts, max_size=2).map(tuple),
    steps=st.dictionaries(names, st.lists(texts, max_size=2).map(tuple), max_size=4),
    choices=st.dictionaries(names, texts, max_size=3),
)
photos = st.builds(
    Photo,
    sha256=names,
    alt=st.dictionaries(st.sampled_from(("fr", "en")), texts, max_size=2),
    marker=st.none() | st.tuples(*[st.integers(0, 1000)] * 3),
)
procedures = st.builds(
    Procedure,
    code=task_codes,
    version=st.integers(1, 2**31),
    icon=names,
    subjects=st.lists(names, max_size=3).map(tuple),
    starts_from=texts,
    ends_in=texts,
    steps=st.lists(steps, max_size=5).map(tuple),
    words=st.dictionaries(st.sampled_from(("fr", "en", "ar")), words, max_size=3),
    other_person_than=st.none() | task_codes,
    photos=st.dictionaries(names, photos, max_size=2),
    voices=st.dictionaries(names, names, max_size=2),
    lifts=st.lists(names, max_size=2).map(tuple),
)
