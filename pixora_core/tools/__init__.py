"""Everything that can be done to a task, as one table: for clients as commands, for agents as function tools."""

from pixora_core.tools.approvals import Ask, ask_for, request_approval
from pixora_core.tools.calling import call_tool, checked
from pixora_core.tools.table import TOOLS, Tool

__all__ = ["TOOLS", "Ask", "Tool", "ask_for", "call_tool", "checked", "request_approval"]
