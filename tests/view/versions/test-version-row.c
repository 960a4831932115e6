/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-row.h"

#include "test.h"
#include "widgets.h"

#include "model/signatory.h"
#include "versions/versions.h"
#include "view/types.h"

static void
assert_row (UsVersion *version, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_ref_sink (us_version_row_new (version));

  assert_string_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title);
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle);
  g_object_unref (row);
}

/* Dates are in the language of the interface, which has none here. */
static void
test_words (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  assert_row (us_versions_save (statement, "", "", NULL), "Version 1", "1 agreed");
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO, "1", NULL);
  assert_row (us_versions_save (statement, "as sent <to all>", "2026-05-12", NULL),
              "Version 2 · \u2068as sent <to all>\u2069", "2026-05-12 · 0 agreed");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
