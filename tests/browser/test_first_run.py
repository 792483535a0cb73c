"""From an empty folder to a report that was read, as a newcomer does it."""

from playwright.sync_api import expect

from browser.doing import IMPORT, bring_in, new_case

# Long enough that its language is known: a single line is kept but not read.
REPORT = (
    "Sertan Olubek was beaten by officer Arlin Dusov in Tarsk on 3 May 2019. "
    "The officers held him at the police station for two days and gave him no water. "
    "His mother complained to the prosecutor, who opened a case against officer Arlin Dusov."
)
DROP = """([selector, name, text]) => {
  const all = new DataTransfer();
  all.items.add(new File([text], name, {type: "text/plain"}));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    document.querySelector(selector).dispatchEvent(
      new DragEvent(kind, {dataTransfer: all, bubbles: true, cancelable: true}));
  }
}"""


def people_of(page, case):
    page.goto(f"{case}people/")
    return page.locator("main").inner_text()


def test_the_first_account_is_made_with_the_code_of_the_terminal(lead):
    lead.goto("/")
    assert lead.get_by_role("heading", name="Cases").is_visible()


def test_an_example_is_there_to_look_at(tour, lead):
    assert "Koshmambet" in people_of(lead, tour)


def test_a_second_first_run_is_not_there(owner, page):
    assert page.goto("/set-up/").status == 404


def test_files_that_are_dropped_are_read_until_their_people_are_seen(lead):
    case = new_case(lead, "Dropped")
    lead.goto(f"{case}imports/")
    lead.evaluate(DROP, ["form[enctype]", "report.txt", REPORT])
    assert lead.locator("#files").evaluate("field => field.files[0].name") == "report.txt"
    lead.get_by_role("button", name="Bring in").click()
    # The page itself tells how far it is; nobody has to load it again.
    lead.wait_for_url(IMPORT)
    expect(lead.locator("main")).to_contain_text(" 0 left", timeout=120_000)
    assert "Dusov" in people_of(lead, case)


def test_words_that_are_pasted_are_read_until_their_people_are_seen(lead):
    case = new_case(lead, "Pasted")
    bring_in(lead, case, pasted=REPORT)
    assert "Dusov" in people_of(lead, case)
