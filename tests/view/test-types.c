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

/* A layout that nothing above has built would only be missed by those who want to use it. */
static void
test_no_layout_is_left_out (void **state)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "ui", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GRegex) pattern = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  const char *name;

  assert_non_null (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *type = NULL;
      g_autoptr (GMatchInfo) match = NULL;

      assert_true (g_file_get_contents (file, &text, NULL, NULL));
      if (!g_regex_match (pattern, text, 0, &match))
        continue;
      type = g_match_info_fetch (match, 1);
      if (g_type_from_name (type) == 0 || g_type_class_peek (g_type_from_name (type)) == NULL)
        fail_msg ("Nothing builds %s.", name);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_layout_builds),
    cmocka_unit_test (test_no_layout_is_left_out),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
