/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/signatories/signatory-agreement.h"

#include "test.h"
#include "widgets.h"

#include "model/signatory.h"
#include "versions/versions.h"
#include "view/types.h"

static UsSignatory *
add (UsStatement *statement, const char *name)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  return signatory;
}

static void
assert_says (UsSignatoryAgreement *bar, const char *sentence, const char *action)
{
  GtkWidget *widget = GTK_WIDGET (bar);

  us_signatory_agreement_update (bar);
  assert_int_equal (gtk_widget_get_visible (widget), sentence != NULL);
  if (sentence == NULL)
    return;
  assert_non_null (us_test_find (widget, GTK_TYPE_LABEL, "label", sentence));
  assert_non_null (us_test_find (widget, GTK_TYPE_BUTTON, "action-name", action));
}

/* Nothing, until a version is kept and the letter changes; and who agreed to something else. */
static void
test_what_is_said (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatoryAgreement *bar = g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_AGREEMENT, NULL));
  UsSignatory *one = add (statement, "One");

  us_signatory_agreement_set_statement (bar, statement);
  assert_says (bar, NULL, NULL);
  assert_non_null (us_versions_save (statement, "", "", NULL));
  assert_says (bar, NULL, NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  assert_says (bar, "The letter has changed since version 1.", "win.versions");
  assert_non_null (us_versions_save (statement, "", "", NULL));
  /* It follows by itself. */
  assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  assert_says (bar, "1 agreed to an older version of the letter.", "signatories.show-old");
  us_item_set_string (US_ITEM (one), US_SIGNATORY_AGREED_TO, "2", NULL);
  assert_says (bar, NULL, NULL);
  assert_finalized (bar);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_said),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
