/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-actions.h"

#include "store/safe-file/safe-file.h"
#include "view/body/clipboard-text.h"
#include "view/dialogs.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-count.h"
#include "view/signatories/signatory-import.h"

#include <glib/gi18n.h>

/* So few plain names are seen at a glance in the list itself, and undone as easily. */
#define FEW 5

/* A larger file is no list of signatories, in bytes. */
#define FILE_MAX (1024u * 1024 * 1024)

static void
say (UsSignatoriesPage *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-toast", "s", sentence);
}

static void
open_sheet (UsSignatoriesPage *self, GBytes *bytes, const char *name)
{
  UsStatement *statement = us_item_list_get_statement (us_signatories_page_get_list (self));
  UsSignatoryImport *sheet = us_signatory_import_new (GTK_WIDGET (self), statement);

  us_signatory_import_read (sheet, bytes, name);
  us_dialog_present (GTK_WINDOW (sheet), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static gboolean
is_plain (UsSignatoriesPage *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", FEW + 2);

  if (g_strv_length (lines) > FEW || strpbrk (text, ",;\t|<>(@\"") != NULL)
    return FALSE;
  for (gsize i = 0; lines[i] != NULL; i++)
    if (us_signatory_count_find (us_signatories_page_get_list (self), g_strstrip (lines[i]), NULL))
      return FALSE;
  return TRUE;
}

static void
add_text (UsSignatoriesPage *self, const char *text)
{
  g_autofree char *trimmed = g_strchomp (g_strdup (text));
  g_autoptr (GBytes) bytes = NULL;

  if (*trimmed == '\0')
    {
      say (self, _ ("There is no text in the clipboard"));
      return;
    }
  if (is_plain (self, trimmed))
    {
      us_signatories_page_add_lines (self, trimmed);
      return;
    }
  bytes = g_bytes_new (trimmed, strlen (trimmed));
  open_sheet (self, bytes, NULL);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  add_text (US_SIGNATORIES_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsSignatoriesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = us_clipboard_read_text_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (text != NULL)
    add_text (self, text);
  else
    say (self, error->message);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  us_clipboard_read_list_async (gtk_widget_get_clipboard (widget), pasted_cb,
                                g_object_ref (widget));
}

typedef struct
{
  UsSignatoriesPage *page;
  char *name;
} Loading;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Loading *loading = user_data;
  g_autoptr (UsSignatoriesPage) page = loading->page;
  g_autofree char *name = loading->name;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (page)) == NULL)
    return;
  if (bytes == NULL)
    say (page, error->message);
  else
    open_sheet (page, bytes, name);
}

static void
load (UsSignatoriesPage *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  Loading *loading;

  if (path == NULL)
    return;
  loading = g_new0 (Loading, 1);
  loading->page = g_object_ref (self);
  loading->name = g_file_get_basename (file);
  us_safe_file_load_async (path, FILE_MAX, NULL, loaded_cb, loading);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsSignatoriesPage) self = user_data;
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);

  if (file != NULL)
    load (self, file);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  us_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Import Signatories"),
                        US_DIALOG_LISTS, chosen_cb, g_object_ref (widget));
}

static void
load_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  load (US_SIGNATORIES_PAGE (widget), file);
}

/**
 * us_signatory_import_actions_install:
 * @klass: the class of the Signatories view
 *
 * Adds "signatories.add" for a text, "signatories.paste", "signatories.import" and
 * "signatories.load" for the URI of a file. Main thread only.
 */
void
us_signatory_import_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "signatories.add", "s", add_action);
  gtk_widget_class_install_action (klass, "signatories.paste", NULL, paste_action);
  gtk_widget_class_install_action (klass, "signatories.import", NULL, import_action);
  gtk_widget_class_install_action (klass, "signatories.load", "s", load_action);
}
