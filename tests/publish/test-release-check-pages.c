/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check-pages.h"

#include <string.h>

#include "letter.h"

static gboolean
has_font (const char *family)
{
  return strcmp (family, "Here") == 0;
}

static GPtrArray *
check (UsStatement *statement)
{
  const UsReleaseHelp help = { .has_font = has_font };

  return us_release_check (statement, NULL, &help);
}

/* Logos that say nothing to who does not see them, and a font that is not there, come last. */
static void
test_pages (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GPtrArray) good = NULL;
  g_autoptr (GPtrArray) bad = NULL;
  const UsProblem *logo, *font;

  us_test_add_logo (statement, "River Trust", "20");
  us_test_set (us_statement_get_settings (statement), "font", "Here");
  good = check (statement);
  us_test_add_logo (statement, " ", "20");
  us_test_set (us_statement_get_settings (statement), "font", "Elsewhere");
  bad = check (statement);
  assert_int_equal (bad->len, good->len + 2);
  logo = bad->pdata[good->len];
  font = bad->pdata[good->len + 1];
  assert_string_equal (logo->place, "Logo 2");
  assert_string_equal (logo->message, "It has no text for those who do not see it.");
  assert_string_equal (
      logo->id, us_item_get_id (us_item_list_get (us_statement_get_letterhead (statement), 1)));
  assert_string_equal (font->place, "Font");
  assert_string_equal (font->property, "font");
  assert_contains (font->message, "“Elsewhere” is not on this computer");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pages),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
