/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "versions/versions.h"
#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-text.h"
#include "view/types.h"

/* Whether a label with that text is anywhere in the widget. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;
  if (US_IS_SIGNATORY_TEXT (widget) &&
      g_str_equal (us_signatory_text_get_label (US_SIGNATORY_TEXT (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
test_row_follows_the_signatory (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union of Wells");
  GtkWidget *row =
      g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_ROW, "signatory", signatory, NULL));

  assert_true (shows (row, "Union of Wells"));
  assert_true (shows (row, "Confirmed"));
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_NAME, "League of Wells", NULL);
  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, US_SIGNATORY_WITHDRAWN, NULL);
  assert_true (shows (row, "League of Wells"));
  assert_true (shows (row, "Withdrawn"));
  assert_false (shows (row, "Confirmed"));
  assert_finalized (row);
}

/* Who agreed to something else is told from the others, also when a version is kept meanwhile. */
static void
test_older_version (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union of Wells");
  GtkWidget *row;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  row = g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_ROW, "signatory", signatory, NULL));
  assert_non_null (us_versions_save (statement, "", "", NULL));
  assert_true (shows (row, "Confirmed"));
  assert_non_null (us_versions_save (statement, "", "", NULL));
  assert_true (shows (row, "Confirmed · v1"));
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO, "2", NULL);
  assert_true (shows (row, "Confirmed"));
  /* Nobody asks whether it was the last version when there is no letter any more. */
  us_item_list_remove (us_statement_get_signatories (statement), 0, 1, NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO, "1", NULL);
  assert_true (shows (row, "Confirmed"));
  assert_finalized (row);
}

/* Where nothing can be moved there is nothing to hold either, in the same place. */
static void
test_handle_goes (void **state)
{
  UsSignatoryRow *row = g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_ROW, NULL));
  GtkWidget *handle = gtk_widget_get_first_child (gtk_widget_get_last_child (GTK_WIDGET (row)));

  assert_ptr_equal (us_signatory_row_get_handle (row), handle);
  assert_true (gtk_widget_get_opacity (handle) == 1);
  us_signatory_row_set_movable (row, FALSE);
  assert_true (gtk_widget_get_opacity (handle) == 0);
  assert_true (gtk_widget_get_visible (handle));
  us_signatory_row_set_movable (row, TRUE);
  assert_true (gtk_widget_get_opacity (handle) == 1);
  assert_finalized (row);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_row_follows_the_signatory),
    cmocka_unit_test (test_older_version),
    cmocka_unit_test (test_handle_goes),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
