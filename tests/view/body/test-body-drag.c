/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "view/body/body-drag.h"
#include "view/body/drop-line.h"

/* How the pointer moves a block is tried with a real one, in the test of the gutter. */

static GtkWidget *
new_view (UsStatement *statement)
{
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "one");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "two");
  return g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
}

static void
test_ends_without_a_trace (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GtkWidget) view = new_view (statement);
  UsItemList *body = us_statement_get_body (statement);
  UsBlock *first = us_item_list_get (body, 0);

  /* Given up, and dropped before the pointer has moved. */
  for (int drop = 0; drop < 2; drop++)
    {
      UsBodyDrag *drag = us_body_drag_new (US_BODY_VIEW (view), 0);

      us_body_drag_update (drag, NULL);
      us_drop_line_show (GTK_TEXT_VIEW (view), 2);
      us_body_drag_finish (drag, drop == 1);
      assert_int_equal (us_drop_line_get (GTK_TEXT_VIEW (view)), US_DROP_LINE_NONE);
      assert_ptr_equal (us_item_list_get (body, 0), first);
    }
}

static void
test_outlives_the_view (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *view = new_view (statement);
  UsBodyDrag *drag = us_body_drag_new (US_BODY_VIEW (view), 1);

  g_object_unref (view);
  us_body_drag_finish (drag, TRUE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_ends_without_a_trace),
    cmocka_unit_test (test_outlives_the_view),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
