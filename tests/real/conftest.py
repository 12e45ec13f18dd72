import sys
from pathlib import Path

# In importlib mode pytest leaves out what a program has by itself: its own folder on the path.
sys.path.insert(0, str(Path(__file__).parent))
