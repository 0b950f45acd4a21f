import pytest

from kg.text.posts import post_at
from tests.make import cases


@pytest.mark.parametrize(("text", "title", "role", "agency", "status"), cases("posts"))
def test_a_post_is_read_with_its_agency(
    text: str, title: str, role: str, agency: str, status: str
) -> None:
    post = post_at(text, 0)
    assert post is not None
    at = post.agency.name if post.agency else ""
    assert (post.title, post.role, at, post.status) == (title, role, agency, status)
