"""The smallest notebook that keeps to the skeleton, as a source to build from."""

__all__ = ["SOURCE"]

SOURCE = """\
# %% [markdown]
# # Greet the group
# At the end everybody has been greeted by name.
#
# You will be able to
# - greet people
# - say who is missing
#
# Show 5 · Do 10 · Talk 5 = 20 minutes

# %% tags=["setup"]
workshop = {}

# %% [markdown]
# ## Look
# Who is here?

# %% tags=["result"]
print("Nine people are here")

# %% [markdown]
# ## Talk
# Who is missing? Who could ask them?
#
# ## Take away
# - Names matter.
#
# ## Next
# The map of those who have a part.
#
# ## Sources
# Invented for the tests.
"""
