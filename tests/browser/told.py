"""What the invented reports of these tests say."""

# Long enough that its language is known: a single line is kept but not read.
SHORT = (
    "Sertan Olubek was beaten by officer Arlin Dusov in Tarsk on 3 May 2019. "
    "The officers held him at the police station for two days and gave him no water. "
    "His mother complained to the prosecutor, who opened a case against officer Arlin Dusov."
)
TRIAL = (
    "The court in Tarsk found officer Arlin Dusov guilty of torture on 3 May 2019. "
    "It sentenced Arlin Dusov to three years of imprisonment. He had beaten Sertan Olubek. "
    "Sertan Olubek, 34, a driver from Tarsk, was detained on 2 January 2019."
)
APPEAL = (
    "The appeal court heard the case of officer Armin Dusov on 9 July 2019. "
    "It left the three years of imprisonment of Armin Dusov in force, as the prosecutor asked."
)
OTHERWISE = (
    "A court in Tarsk sentenced officer Arlin Dusov to five years of imprisonment on 3 May 2019 "
    "for torture. Sertan Olubek, 36, was beaten at the police station in Tarsk."
)
_FIRST = ("Bako", "Celim", "Darun", "Emil", "Gelor", "Halim")
_LAST = ("Torvak", "Umlanov", "Velkasov", "Wendarov")


def long_report():
    """A report in which nearly two hundred claims are read."""
    people = [f"{first} {last}" for first in _FIRST for last in _LAST]
    return "\n\n".join(
        f"The court in Tarsk found officer {who} guilty of torture on {day} May 2019, and the "
        "judge said that this was what the people of the town had told the police about him. "
        f"It sentenced {who} to three years of imprisonment, as the prosecutor had asked for in "
        "the case."
        for day, who in enumerate(people, start=1)
    )


REPORTS = {
    "trial.txt": TRIAL,
    "appeal.txt": APPEAL,
    "otherwise.txt": OTHERWISE,
    "long.txt": long_report(),
    "kept.txt": f"{SHORT} {TRIAL}",
    "secret.txt": f"{SHORT} {OTHERWISE}",
}
