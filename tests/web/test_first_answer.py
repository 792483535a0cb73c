"""What takes long is begun when the first page is out, and never before."""

from threading import Event, Thread

from casewright.web.first_answer import AfterFirstAnswer


def site(begun):
    def pages(environ, start_response):
        begun.append("a page")
        return [b"answer"]

    return pages


def test_it_is_begun_once_and_after_the_first_page():
    begun, done = [], Event()

    def begin():
        begun.append("loading")
        done.set()

    answering = AfterFirstAnswer(site(begun), begin)
    assert begun == []
    assert answering({}, None) == [b"answer"]
    assert done.wait(5)
    assert answering({}, None) == [b"answer"]
    assert begun == ["a page", "loading", "a page"]


def test_nobody_waits_for_it():
    go_on = Event()
    answering = AfterFirstAnswer(site([]), lambda: go_on.wait(30) and None)
    assert answering({}, None) == [b"answer"]
    go_on.set()


def test_of_many_first_pages_at_once_one_begins_it():
    begun = []
    answering = AfterFirstAnswer(site([]), lambda: begun.append("loading"))
    asking = [Thread(target=answering, args=({}, None)) for _ in range(20)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    for _ in range(500):
        if begun:
            break
        Event().wait(0.01)
    assert begun == ["loading"]
