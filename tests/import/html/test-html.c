/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html.h"
#include "model/error.h"
#include "store/writer/writer.h"

static UsStatement *
read_page (const char *page, UsReport *report)
{
  g_autoptr (GError) error = NULL;
  UsStatement *statement = us_html_read_page (page, NULL, report, &error);

  assert_no_error (error);
  return statement;
}

/* The statement as its file, without the ids. */
static char *
file_of (const char *page)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = read_page (page, report);
  g_autoptr (GBytes) bytes = us_writer_write (statement);
  g_autoptr (GRegex) ids = g_regex_new (" (id|note)=\"[^\"]*\"", 0, 0, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_regex_replace_literal (ids, data, size, 0, "", 0, NULL);
}

static void
assert_has (const char *outline, const char *part)
{
  if (strstr (outline, part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, outline);
}

#define TEXT                                                                                       \
  "<p>We write to you because the wells of our village have run dry since the summer, and nobody " \
  "has answered the letters that we wrote to the ministry.</p>"

/* A page as people write it: line breaks, a list, a table of those who sign, notes. */
static void
test_structure (void **state)
{
  g_autofree char *outline = file_of (
      "<h1>Open letter on the wells</h1><p>Mary Jones<br>Minister for Water<br>"
      "Ministry of Water</p><p>Dear Minister,</p>" TEXT
      "<p>They are empty.<sup><a href='#n1'>1</a></sup> We therefore call on you to:</p>"
      "<ol start=3><li><b>Open the wells.</b> At once.<ul><li>all of them</ul>"
      "<li>Pay those who dug them.</ol><p>Sincerely,</p>"
      "<table><tr><td>Ann Lee</td><td>Director</td><td>Wells Trust</td></tr>"
      "<tr><td>Bo Ek</td><td></td><td>Water Union</td></tr></table>"
      "<h2>CC</h2><ul><li>the Governor</li><li>Somebody else</li></ul>"
      "<h2>Notes</h2><ol><li id=n1>See the <i>map</i>. <a role=doc-backlink>back</a></ol>");

  assert_has (outline, "<title>Open letter on the wells</title>");
  assert_has (outline, "<salutation>Dear Minister,</salutation>");
  assert_has (outline, "<name>Mary Jones</name><office>Minister for Water</office>"
                       "<organisation>Ministry of Water</organisation>");
  assert_has (outline, "<call>They are empty.<ref/> We therefore call on you to:</call>");
  assert_has (outline, "<demand><lead>Open the wells.</lead> At once.</demand>");
  assert_has (outline, "<demand level=\"1\">all of them</demand>");
  assert_has (outline, "<demand>Pay those who dug them.</demand>");
  assert_has (outline, "<valediction>Sincerely,</valediction>");
  assert_has (outline, "<name>Ann Lee</name><role>Director</role>"
                       "<organisation>Wells Trust</organisation>");
  assert_has (outline, "<name>Bo Ek</name><organisation>Water Union</organisation>");
  assert_has (outline, "<addressee><name>the Governor</name></addressee>");
  assert_has (outline, "<note>See the <i>map</i>.</note>");
}

/* A heading of ours is no title where the letter has none, and a call is one that no word tells. */
static void
test_own_page (void **state)
{
  g_autofree char *none =
      file_of ("<h1 class='stand-in'>Joint statement</h1><p>Dear Minister,</p>" TEXT);
  g_autofree char *subject =
      file_of ("<h1 class='subject'>The wells</h1><p>Dear Minister,</p>" TEXT
               "<p class='call'>These are the three.</p><ol><li>Open them.<li>Fill them.</ol>");

  assert_null (strstr (none, "Joint statement"));
  assert_null (strstr (subject, "<title>"));
  assert_has (subject, "<subject>The wells</subject>");
  assert_has (subject, "<call>These are the three.</call>");
  assert_has (subject, "<demand>Open them.</demand>");
}

/* What stands around the text is set aside, and said so. */
static void
test_aside (void **state)
{
  static const char page[] = "<nav>Menu of the site</nav><h1>Open letter</h1><article>" TEXT
                             "</article><footer>Follow us everywhere</footer>";
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  g_autofree char *file = file_of (page);
  gboolean menu = FALSE;

  statement = read_page (page, report);
  assert_non_null (statement);
  assert_has (file, "<title>Open letter</title>");
  assert_null (strstr (file, "Menu of the site"));
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    menu |= strstr (us_report_get_doubt (report, i)->reason, "Menu of the site") != NULL;
  assert_true (menu);
}

static void
test_recognises (void **state)
{
  g_autoptr (GBytes) page = g_bytes_new_static ("\xef\xbb\xbf \n<!DOCTYPE HTML><p>A", 22);
  g_autoptr (GBytes) text = g_bytes_new_static ("Dear <html>", 11);

  assert_true (us_html_recognises (page));
  assert_false (us_html_recognises (text));
}

static void
test_empty (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (us_html_read_page ("<script>x</script>", NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, US_ERROR_EMPTY));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_structure), cmocka_unit_test (test_own_page),
    cmocka_unit_test (test_aside),     cmocka_unit_test (test_recognises),
    cmocka_unit_test (test_empty),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
