/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/page-actions.h"

#include "letter.h"
#include "view/types.h"

/* The actions are there when a letter is. */
static void
test_actions (void **state)
{
  static const char *const names[] = { "print", "pages-pane", "document-settings" };
  UsWindow *window = g_object_new (US_TYPE_WINDOW, NULL);
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsDocument) document = us_document_new (statement);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), names[i]));
  us_window_set_document (window, document);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), names[i]));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_actions),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
