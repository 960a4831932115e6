/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/types.h"

/* A wrong property, type or handler in a layout is only a critical message, and an empty widget.
 * Messages are fatal here, and a widget that is left behind is one too. */
static void
test_every_layout_builds (void **state)
{
  gsize n_types;
  const GType *types = us_view_get_types (&n_types);

  assert_true (n_types > 5);
  for (gsize i = 0; i < n_types; i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      else
        assert_non_null (gtk_widget_get_first_child (widget));
      assert_finalized (widget);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_layout_builds),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
