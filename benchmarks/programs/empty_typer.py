"""An application that does nothing: what any command made with Typer takes to start."""

import typer

app = typer.Typer()


@app.command()
def main() -> None:
    """Do nothing."""


app()
