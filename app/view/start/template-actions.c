/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/template-actions.h"

#include "view/dialogs.h"
#include "view/letter/doubt-marks.h"
#include "view/review/review-actions.h"
#include "view/settings.h"
#include "view/start/own-templates.h"
#include "view/start/template-dialog.h"
#include "view/start/templates.h"

#include <glib/gi18n.h>

/* How long a toast that can undo something stays, in seconds. */
#define TIMEOUT 10

/* A new letter takes the place of the start page, or else gets a window of its own. */
static UsWindow *
show_new (UsWindow *self, UsStatement *statement)
{
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = self;

  if (!us_window_is_free (self))
    window = us_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Offers what a letter can begin with. */
static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  UsWindow *window = user_data;

  if (!us_window_is_free (window))
    window = us_window_new (gtk_window_get_application (user_data));
  us_window_set_document (window, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_blank_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *language = g_settings_get_string (us_settings_get (), "letter-language");
  g_autoptr (UsStatement) statement = us_templates_new_blank (language);

  show_new (user_data, statement);
}

static gboolean
fill_from_start (UsWindow *self, gboolean backward)
{
  UsLetterPage *letter = us_window_show_letter (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (us_letter_page_fill (letter, backward))
    return TRUE;
  /* Who has asked in vain writes on. */
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (letter)))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
  return FALSE;
}

static void
new_from_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement =
                 us_templates_load (g_variant_get_string (parameter, NULL), &error);

  if (statement == NULL)
    us_dialog_show_error (user_data, _ ("The Letter Cannot Be Begun"), error->message);
  else
    fill_from_start (show_new (user_data, statement), FALSE);
}

/* From the last blank on to the first. */
static void
fill (UsWindow *self, gboolean backward)
{
  if (!us_letter_page_fill (us_window_show_letter (self), backward) &&
      !fill_from_start (self, backward))
    us_window_show_toast (self, adw_toast_new (_ ("Nothing is left to fill in")));
}

static void
next_blank_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  /* What was recognised is looked through before anything is filled in. */
  if (us_review_actions_go_unsure (user_data, FALSE))
    return;
  if (!us_doubt_marks_go_next (us_document_get_statement (us_window_get_document (user_data)),
                               user_data))
    fill (user_data, FALSE);
}

static void
previous_blank_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (!us_review_actions_go_unsure (user_data, TRUE))
    fill (user_data, TRUE);
}

static void
save_as_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  us_template_dialog_open (user_data);
}

static void
remove_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;
  AdwToast *toast;

  if (!us_own_templates_remove (name, &error))
    {
      us_dialog_show_error (user_data, _ ("The Template Is Still There"), error->message);
      return;
    }
  /* translators: %s is the name of a template */
  title = g_strdup_printf (_ ("Template “%s” removed"), name);
  markup = g_markup_escape_text (title, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.restore-template");
  adw_toast_set_action_target (toast, "s", name);
  adw_toast_set_timeout (toast, TIMEOUT);
  us_window_show_toast (user_data, toast);
}

static void
restore_template_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!us_own_templates_restore (g_variant_get_string (parameter, NULL), &error))
    us_dialog_show_error (user_data, _ ("The Template Does Not Come Back"), error->message);
}

/**
 * us_window_add_template_actions:
 * @self: a new window
 *
 * Main thread only.
 */
void
us_window_add_template_actions (UsWindow *self)
{
  static const GActionEntry actions[] = {
    { .name = "new", .activate = new_cb },
    { .name = "new-blank", .activate = new_blank_cb },
    { .name = "new-from", .activate = new_from_cb, .parameter_type = "s" },
    { .name = "next-blank", .activate = next_blank_cb },
    { .name = "previous-blank", .activate = previous_blank_cb },
    { .name = "save-as-template", .activate = save_as_template_cb },
    { .name = "remove-template", .activate = remove_template_cb, .parameter_type = "s" },
    { .name = "restore-template", .activate = restore_template_cb, .parameter_type = "s" },
  };

  g_return_if_fail (US_IS_WINDOW (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
