"""Python environments of the benchmark's own, under build/, for peers that come from PyPI."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def python_with(folder, requirements):
    """The interpreter of the environment in `folder`, made where it is missing, with bench/`requirements` installed."""
    python = os.path.join(folder, "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r",
                    os.path.join(HERE, requirements)], check=True)
    return python
