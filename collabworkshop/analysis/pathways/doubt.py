"""What may not hold in a pathway: doubts as every kind of plan has them."""

from collabworkshop.analysis.doubts.doubt import Doubt, Severity, without

__all__ = ["Doubt", "Severity", "without"]
