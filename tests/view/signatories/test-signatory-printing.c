/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/signatory.h"
#include "publish/publication.h"
#include "view/signatories/signatories-page.h"
#include "view/types.h"

/* A note for several is one step to undo, printed once and marked at each; who is only counted is
 * not named. */
static void
test_notes_and_listing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);
  UsSignatoriesPage *page = g_object_ref_sink (us_signatories_page_new (statement));
  UsPublication *publication;

  us_signatories_page_add_lines (page, "a\nb\nc");
  gtk_selection_model_select_range (us_signatories_page_get_model (page), 1, 2, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.note", "s", "for herself");
  assert_string_equal (us_history_get_undo_label (history), "Undo Change Note");
  publication = us_publication_new (statement, NULL);
  assert_string_equal (publication->shared_notes[0], "for herself");
  assert_null (publication->shared_notes[1]);
  assert_int_equal (publication->signatories[0].mark, 0);
  assert_int_equal (publication->signatories[2].mark, 1);
  us_publication_unref (publication);
  us_history_undo (history);
  assert_string_equal (us_item_get_string (us_item_list_get (list, 1), US_SIGNATORY_NOTE), "");

  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.listing", "s", "withheld");
  assert_string_equal (us_history_get_undo_label (history), "Undo Change Listing");
  publication = us_publication_new (statement, NULL);
  assert_int_equal (publication->n_signatories, 1);
  assert_int_equal (publication->n_withheld, 2);
  us_publication_unref (publication);
  assert_finalized (page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes_and_listing),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
