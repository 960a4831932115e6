/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/dialogs.h"

#include "import/importer.h"

#include <glib/gi18n.h>

/* As many names of files are read before a question is answered. */
#define MAX_NAMES 8

/* GtkFileChooserNative is the only chooser of GTK 4.8. It neither owns itself nor takes a
 * reference when shown: the task keeps it until the answer. */

static void
chooser_response_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  gtk_native_dialog_hide (chooser);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");
}

static void
run_chooser (GtkFileChooserNative *chooser, GtkWindow *parent, GAsyncReadyCallback callback,
             gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (chooser), g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_filter (GtkFileChooserNative *chooser, const char *title, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, title);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (gsize i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
add_import_filters (GtkFileChooserNative *chooser)
{
  gsize n_importers;
  const UsImporter *importers = us_importer_get_all (&n_importers);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (gsize i = 0; i < n_importers; i++)
    for (gsize j = 0; importers[i].suffixes[j] != NULL; j++)
      g_ptr_array_add (all, (gpointer) importers[i].suffixes[j]);
  g_ptr_array_add (all, NULL);
  add_filter (chooser, _ ("Letters"), (const char *const *) all->pdata);
  for (gsize i = 0; i < n_importers; i++)
    add_filter (chooser, _ (importers[i].title), importers[i].suffixes);
}

static void
warning_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UsDialogAnswer answer = US_DIALOG_CANCEL;

  if (g_str_equal (response, "save"))
    answer = US_DIALOG_SAVE;
  else if (g_str_equal (response, "discard"))
    answer = US_DIALOG_DISCARD;
  /* The answer may end the window, which the dialog would still reach for when it goes. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  g_task_return_int (task, answer);
}

/**
 * us_dialog_open_async:
 * @parent: the window that asks
 * @title: translated title of the dialog
 * @files: which files it offers
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks which file to open; ends with us_dialog_file_finish(). Main thread only.
 */
void
us_dialog_open_async (GtkWindow *parent, const char *title, UsDialogFiles files,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *const statements[] = { "statement", NULL };
  static const char *const lists[] = { "csv", "tsv",  "tab", "txt", "xlsx",
                                       "ods", "html", "htm", "vcf", NULL };
  static const char *const images[] = { "png", "jpg", "jpeg", "svg", "webp", "gif", "tiff", NULL };
  g_autoptr (GtkFileChooserNative) chooser = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);
  if (files == US_DIALOG_STATEMENTS)
    add_filter (chooser, _ ("Statements"), statements);
  else if (files == US_DIALOG_LISTS)
    add_filter (chooser, _ ("Lists"), lists);
  else if (files == US_DIALOG_IMAGES)
    add_filter (chooser, _ ("Images"), images);
  else
    add_import_filters (chooser);
  add_filter (chooser, _ ("All Files"), NULL);
  run_chooser (chooser, parent, callback, user_data);
}

/**
 * us_dialog_get_documents:
 *
 * Main thread only.
 *
 * Returns: (type filename): where files go as long as nobody has chosen another folder
 */
const char *
us_dialog_get_documents (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return documents != NULL ? documents : g_get_home_dir ();
}

/**
 * us_dialog_save_async:
 * @parent: the window that asks
 * @title: translated title of the dialog
 * @folder: (nullable): path of the folder to begin in, or %NULL for that of documents
 * @name: name of the file to suggest
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks where to save a statement, and whether to replace what is there; ends with
 * us_dialog_file_finish(). Main thread only.
 */
void
us_dialog_save_async (GtkWindow *parent, const char *title, const char *folder, const char *name,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  static const char *const statements[] = { "statement", NULL };
  g_autoptr (GtkFileChooserNative) chooser = NULL;
  g_autoptr (GFile) begin = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (name != NULL);

  chooser =
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  begin = g_file_new_for_path (folder != NULL ? folder : us_dialog_get_documents ());
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), begin, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (g_str_has_suffix (name, ".statement"))
    add_filter (chooser, _ ("Statements"), statements);
  else
    add_filter (chooser, _ ("All Files"), NULL);
  run_chooser (chooser, parent, callback, user_data);
}

/**
 * us_dialog_folder_async:
 * @parent: the window that asks
 * @title: translated title of the dialog
 * @folder: (nullable): path of the folder to begin in
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks for a folder; ends with us_dialog_file_finish(). Main thread only.
 */
void
us_dialog_folder_async (GtkWindow *parent, const char *title, const char *folder,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GtkFileChooserNative) chooser = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                         _ ("_Select"), NULL);
  if (folder != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (folder);

      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
    }
  run_chooser (chooser, parent, callback, user_data);
}

/**
 * us_dialog_file_finish:
 * @result: as given to the callback
 * @error: %G_IO_ERROR_CANCELLED when the person chose none
 *
 * Main thread only.
 *
 * Returns: (transfer full): the file or folder, or %NULL with @error set
 */
GFile *
us_dialog_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * us_dialog_ask_unsaved_async:
 * @parent: the window that asks
 * @title: of the letter that would be lost
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks what to do with unsaved changes. Main thread only.
 */
void
us_dialog_ask_unsaved_async (GtkWindow *parent, const char *title, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  AdwMessageDialog *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _ ("Save Changes?"), NULL));
  adw_message_dialog_format_body (dialog,
                                  /* translators: %s is the title of a letter */
                                  _ ("“%s” has changes that are not saved. Changes that are not "
                                     "saved will be lost for good."),
                                  title);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  task = g_task_new (parent, NULL, callback, user_data);
  g_signal_connect (dialog, "response", G_CALLBACK (warning_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * us_dialog_ask_unsaved_finish:
 * @result: as given to the callback
 *
 * Main thread only.
 *
 * Returns: what the person wants
 */
UsDialogAnswer
us_dialog_ask_unsaved_finish (GAsyncResult *result)
{
  gssize answer;

  g_return_val_if_fail (G_IS_TASK (result), US_DIALOG_CANCEL);

  answer = g_task_propagate_int (G_TASK (result), NULL);
  return answer < 0 ? US_DIALOG_CANCEL : (UsDialogAnswer) answer;
}

static void
replace_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  g_task_return_boolean (task, g_str_equal (response, "replace"));
}

/**
 * us_dialog_ask_replace_async:
 * @parent: the window that asks
 * @paths: (element-type filename): files that are there already; at least one
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Asks whether files may be replaced. Main thread only.
 */
void
us_dialog_ask_replace_async (GtkWindow *parent, GPtrArray *paths, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  AdwMessageDialog *dialog;
  g_autofree char *heading = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GString) body = NULL;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (paths != NULL && paths->len > 0);

  heading =
      g_strdup_printf (ngettext ("Replace %u File?", "Replace %u Files?", paths->len), paths->len);
  folder = g_path_get_dirname (paths->pdata[0]);
  shown = g_filename_display_name (folder);
  body = g_string_new (NULL);
  g_string_append_printf (
      body,
      /* translators: %s is a folder; names of files follow */
      ngettext ("It is in “%s” already, and what is in it will be lost:",
                "They are in “%s” already, and what is in them will be lost:", paths->len),
      shown);
  for (guint i = 0; i < MIN (paths->len, MAX_NAMES); i++)
    {
      g_autofree char *name = g_filename_display_basename (paths->pdata[i]);

      g_string_append_printf (body, "\n%s", name);
    }
  if (paths->len > MAX_NAMES)
    g_string_append (body, "\n…");
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body->str));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  task = g_task_new (parent, NULL, callback, user_data);
  g_signal_connect (dialog, "response", G_CALLBACK (replace_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * us_dialog_ask_replace_finish:
 * @result: as given to the callback
 *
 * Main thread only.
 *
 * Returns: whether they may be replaced
 */
gboolean
us_dialog_ask_replace_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * us_dialog_show_error:
 * @parent: the window in which it happened
 * @heading: translated, what could not be done
 * @message: translated sentence, why
 *
 * Main thread only.
 *
 * Returns: (transfer none): the dialog, to which a way out can be added
 */
AdwMessageDialog *
us_dialog_show_error (GtkWindow *parent, const char *heading, const char *message)
{
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, message));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, "close");
  adw_message_dialog_set_close_response (dialog, "close");
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

/**
 * us_dialog_present:
 * @dialog: a window of its own content
 * @parent: the window that it belongs to
 *
 * Shows it above its parent, and no larger than that: on a narrow screen nothing of it would be
 * seen that the screen has no room for. Main thread only.
 */
void
us_dialog_present (GtkWindow *dialog, GtkWindow *parent)
{
  int width, height;
  int parent_width, parent_height;

  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_window_set_transient_for (dialog, parent);
  gtk_window_get_default_size (dialog, &width, &height);
  parent_width = gtk_widget_get_width (GTK_WIDGET (parent));
  parent_height = gtk_widget_get_height (GTK_WIDGET (parent));
  if (parent_width > 0 && parent_height > 0)
    gtk_window_set_default_size (dialog, MIN (width, parent_width), MIN (height, parent_height));
  gtk_window_present (dialog);
}
