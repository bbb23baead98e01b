"""Names of things, so that the type checker tells them apart."""

from typing import NewType

ItemId = NewType("ItemId", str)
"""The eight letters of an item's own code; the item keeps it for life."""

JobId = NewType("JobId", str)
StepId = NewType("StepId", str)
TeamId = NewType("TeamId", str)
TaskCode = NewType("TaskCode", str)
PersonId = NewType("PersonId", str)
"""A random name of a person without meaning; the person's own name is elsewhere."""

PlaceId = NewType("PlaceId", str)
LotId = NewType("LotId", str)
PartId = NewType("PartId", str)
SupplierId = NewType("SupplierId", str)
TenderId = NewType("TenderId", str)
AnnouncedId = NewType("AnnouncedId", str)
BeneficiaryId = NewType("BeneficiaryId", str)
OrderId = NewType("OrderId", str)
"""The eight letters of an order's own code; a box has one, too."""

BoxId = NewType("BoxId", str)
RoundId = NewType("RoundId", str)
HelpId = NewType("HelpId", str)
BenchId = NewType("BenchId", str)
ProcedureHash = NewType("ProcedureHash", str)
