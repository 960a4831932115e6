/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/document/document-state.h"
#include "view/notice-bar.h"
#include "view/types.h"

static void
test_shown_only_with_a_notice (void **state)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (US_TYPE_NOTICE_BAR, NULL));
  GtkRevealer *revealer = GTK_REVEALER (gtk_widget_get_first_child (bar));

  assert_false (gtk_revealer_get_reveal_child (revealer));
  g_object_set (bar, "notice", US_READER_EDITED, NULL);
  assert_true (gtk_revealer_get_reveal_child (revealer));
  g_object_set (bar, "notice", US_READER_FINE, NULL);
  assert_false (gtk_revealer_get_reveal_child (revealer));
  g_object_set (bar, "notice", US_DOCUMENT_NOT_KEPT, NULL);
  assert_true (gtk_revealer_get_reveal_child (revealer));
  assert_finalized (bar);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shown_only_with_a_notice),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
