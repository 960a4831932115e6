/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/letter/letter-field.h"

static void
count_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guint *n_times = user_data;

  (*n_times)++;
}

static GSimpleAction *
add_action (GtkWidget *window, const char *name, guint *n_times)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect (action, "activate", G_CALLBACK (count_cb), n_times);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

/* As the key that opens the menu does. */
static void
press_menu (GtkWidget *view)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean done;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, 0, &done);
    }
}

/* Both kinds of text on the sheet: what their own menus offer is what the window can do. */
static void
test_menu_undoes_in_the_letter (void **state)
{
  GtkWidget *views[] = { g_object_new (US_TYPE_BODY_VIEW, NULL),
                         g_object_new (US_TYPE_LETTER_FIELD, NULL) };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *window = g_object_ref_sink (g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL));
      guint n_undone = 0, n_redone = 0;
      GSimpleAction *undo = add_action (window, "undo", &n_undone);

      add_action (window, "redo", &n_redone);
      gtk_window_set_child (GTK_WINDOW (window), views[i]);
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (views[i])), "A",
                                        1);
      press_menu (views[i]);
      gtk_widget_activate_action (views[i], "text.undo", NULL);
      gtk_widget_activate_action (views[i], "text.redo", NULL);
      assert_int_equal (n_undone, 1);
      assert_int_equal (n_redone, 1);
      g_simple_action_set_enabled (undo, FALSE);
      press_menu (views[i]);
      gtk_widget_activate_action (views[i], "text.undo", NULL);
      gtk_widget_activate_action (views[i], "text.redo", NULL);
      assert_int_equal (n_undone, 1);
      assert_int_equal (n_redone, 2);
      us_test_close (window);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_menu_undoes_in_the_letter),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
