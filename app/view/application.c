/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/application.h"

#include "model/memory.h"
#include "view/dialogs.h"
#include "view/document/recover.h"
#include "view/file-actions.h"
#include "view/help.h"
#include "view/preferences-window.h"
#include "view/shortcuts.h"
#include "view/start/templates.h"
#include "view/types.h"
#include "view/window.h"
#include "view/zoom.h"

#include <glib/gi18n.h>

struct _UsApplication
{
  AdwApplication parent_instance;

  gboolean quitting;
  gboolean recovered;
  guint inhibited; /* the session's end, by this number */
};

G_DEFINE_FINAL_TYPE (UsApplication, us_application, ADW_TYPE_APPLICATION)

static GtkWindow *
get_any_window (UsApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);
  return window;
}

static void quit_next (UsApplication *self, GList *asked);

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GList *asked = user_data;
  UsApplication *self = US_APPLICATION (g_application_get_default ());

  if (us_window_release_finish (US_WINDOW (source), result))
    quit_next (self, g_list_prepend (asked, g_object_ref (source)));
  else
    {
      self->quitting = FALSE;
      g_list_free_full (asked, g_object_unref);
    }
}

/* Asks one window after the other; only when all agree are they closed. */
static void
quit_next (UsApplication *self, GList *asked)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (US_IS_WINDOW (l->data) && g_list_find (asked, l->data) == NULL)
      {
        us_window_release_async (l->data, released_cb, asked);
        return;
      }

  for (GList *l = asked; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
  g_list_free_full (asked, g_object_unref);
  self->quitting = FALSE;
  g_application_quit (G_APPLICATION (self));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsApplication *self = user_data;

  if (self->quitting)
    return;
  self->quitting = TRUE;
  quit_next (self, NULL);
}

/* A window for a new letter: the one in front while it shows the start page, else one more. */
static GtkWindow *
get_free_window (UsApplication *self)
{
  GtkWindow *window = get_any_window (self);

  if (window == NULL || !us_window_is_free (US_WINDOW (window)))
    window = GTK_WINDOW (us_window_new (GTK_APPLICATION (self)));
  gtk_window_present (window);
  return window;
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (us_window_new (GTK_APPLICATION (user_data))));
}

static void
new_from_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (get_free_window (user_data)), "new-from",
                                  parameter);
}

static void
new_from_clipboard_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (get_free_window (user_data)), "import-clipboard",
                                  NULL);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = us_shortcuts_window_new ();

  gtk_window_set_transient_for (window, get_any_window (user_data));
  gtk_window_present (window);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (us_preferences_window_new ());
  GtkWindow *parent = get_any_window (user_data);

  if (parent != NULL)
    us_dialog_present (window, parent);
  else
    gtk_window_present (window);
}

/* The viewer of the desktop, or where there is none the pages on the web. */
static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_help_show (get_any_window (user_data));
}

static void
recover_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_recover_again (GTK_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      get_any_window (user_data), "application-name", _ ("Undersigned"), "application-icon",
      US_APPLICATION_ID, "version", US_PROGRAM_VERSION, "developer-name",
      _ ("The Undersigned Authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Write joint statements: letters that many organisations and people sign together."),
      /* translators: your names, one a line, perhaps with an address */
      "translator-credits", _ ("translator-credits"), NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "new-from", .activate = new_from_cb, .parameter_type = "s" },
  { .name = "new-from-clipboard", .activate = new_from_clipboard_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "preferences", .activate = preferences_cb },
  { .name = "help", .activate = help_cb },
  { .name = "recover-again", .activate = recover_again_cb },
  { .name = "about", .activate = about_cb },
};

static const GOptionEntry options[] = {
  { "new-window", 'n', 0, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
  { "template", 't', 0, G_OPTION_ARG_STRING, NULL, N_ ("Begin a letter with a template"),
    N_ ("NAME") },
  { "from-clipboard", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Begin a letter with the clipboard"),
    NULL },
  { "list-templates", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("List the names of templates and end"),
    NULL },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_ ("Tell the version and end"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
  { 0 },
};

/* What needs no window is answered by the process that was asked. */
static int
us_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  const char *name;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("undersigned %s\n", US_PROGRAM_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (given, "list-templates"))
    {
      g_autofree char *names = us_templates_describe_names ();

      g_print ("%s", names);
      return 0;
    }
  if (g_variant_dict_lookup (given, "template", "&s", &name))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UsStatement) statement = us_templates_load (name, &error);

      if (statement == NULL)
        {
          g_printerr ("undersigned: %s\n", error->message);
          return 1;
        }
    }
  return -1;
}

static void
open_arguments (GApplication *application, GApplicationCommandLine *line, const char *const *paths)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (files, g_application_command_line_create_file_for_arg (line, paths[i]));
  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");
}

static int
us_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  g_autofree const char **paths = NULL;
  const char *name;

  if (g_variant_dict_contains (given, "new-window"))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  if (g_variant_dict_lookup (given, "template", "&s", &name))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-from",
                                    g_variant_new_string (name));
  if (g_variant_dict_contains (given, "from-clipboard"))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-from-clipboard", NULL);
  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &paths))
    open_arguments (application, line, paths);
  else if (!g_variant_dict_contains (given, "new-window") &&
           !g_variant_dict_contains (given, "template") &&
           !g_variant_dict_contains (given, "from-clipboard"))
    g_application_activate (application);
  return 0;
}

/* The session may end when all is on the disk: it comes back with the next one. */
static void
query_end_cb (UsApplication *self)
{
  GtkApplication *application = GTK_APPLICATION (self);

  if (self->inhibited != 0)
    gtk_application_uninhibit (application, self->inhibited);
  self->inhibited = 0;
  if (!us_recover_flush (application))
    self->inhibited =
        gtk_application_inhibit (application, get_any_window (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                 _ ("A letter is not saved, and its recovery data neither"));
}

static void
us_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (us_application_parent_class)->startup (application);

  us_memory_watch ();
  us_view_init ();
  gtk_window_set_default_icon_name (US_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  us_shortcuts_install (GTK_APPLICATION (application));
  us_preferences_apply ();
  us_zoom_install (application);
  us_recover_watch_signals (GTK_APPLICATION (application));
  g_signal_connect (application, "query-end", G_CALLBACK (query_end_cb), NULL);
}

/* What was not saved when the program ended comes back with the first window. */
static GtkWindow *
get_first_window (UsApplication *self, guint *ret_n_aside)
{
  GtkWindow *window;

  *ret_n_aside = 0;
  if (!self->recovered)
    us_recover_windows (GTK_APPLICATION (self), ret_n_aside);
  self->recovered = TRUE;
  window = get_any_window (self);
  if (window == NULL)
    window = GTK_WINDOW (us_window_new (GTK_APPLICATION (self)));
  return window;
}

static void
us_application_activate (GApplication *application)
{
  guint n_aside;

  gtk_window_present (get_first_window (US_APPLICATION (application), &n_aside));
  us_recover_show_aside (GTK_APPLICATION (application), n_aside);
}

/* The start page would be laid out only to go when the letter is there. */
static void
us_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  guint n_aside;
  UsWindow *window = US_WINDOW (get_first_window (US_APPLICATION (application), &n_aside));

  us_window_set_loading (window, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  us_window_set_loading (window, FALSE);
  us_recover_show_aside (GTK_APPLICATION (application), n_aside);
  for (int i = 0; i < n_files; i++)
    us_window_open_file (window, files[i]);
  us_window_fill_start (window);
}

/* Nobody has let go of the windows that are still there: the session ends. */
static void
us_application_shutdown (GApplication *application)
{
  us_recover_leave (GTK_APPLICATION (application));

  G_APPLICATION_CLASS (us_application_parent_class)->shutdown (application);
}

static void
us_application_class_init (UsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = us_application_startup;
  application_class->shutdown = us_application_shutdown;
  application_class->activate = us_application_activate;
  application_class->open = us_application_open;
  application_class->handle_local_options = us_application_handle_local_options;
  application_class->command_line = us_application_command_line;
}

static void
us_application_init (UsApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * us_application_new:
 *
 * Main thread only.
 *
 * Returns: (transfer full): the application, not yet running
 */
UsApplication *
us_application_new (void)
{
  return g_object_new (US_TYPE_APPLICATION, "application-id", US_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/org/undersigned/Undersigned", "register-session",
                       TRUE, NULL);
}
