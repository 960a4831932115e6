/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Every dialog that the toolkit offers, behind one asynchronous shape. A dismissed dialog is
 * G_IO_ERROR_CANCELLED, which is never shown to people. */

/**
 * UsDialogFiles:
 * @US_DIALOG_STATEMENTS: statements
 * @US_DIALOG_LETTERS: whatever can be imported
 * @US_DIALOG_LISTS: lists of signatories
 * @US_DIALOG_IMAGES: images
 */
typedef enum
{
  US_DIALOG_STATEMENTS,
  US_DIALOG_LETTERS,
  US_DIALOG_LISTS,
  US_DIALOG_IMAGES,
} UsDialogFiles;

/**
 * UsDialogAnswer:
 * @US_DIALOG_CANCEL: stay
 * @US_DIALOG_DISCARD: lose the changes
 * @US_DIALOG_SAVE: save, then go on
 */
typedef enum
{
  US_DIALOG_CANCEL,
  US_DIALOG_DISCARD,
  US_DIALOG_SAVE,
} UsDialogAnswer;

void us_dialog_open_async (GtkWindow *parent, const char *title, UsDialogFiles files,
                           GAsyncReadyCallback callback, gpointer user_data);
const char *us_dialog_get_documents (void);
void us_dialog_save_async (GtkWindow *parent, const char *title, const char *folder,
                           const char *name, GAsyncReadyCallback callback, gpointer user_data);
void us_dialog_folder_async (GtkWindow *parent, const char *title, const char *folder,
                             GAsyncReadyCallback callback, gpointer user_data);
GFile *us_dialog_file_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void us_dialog_ask_unsaved_async (GtkWindow *parent, const char *title,
                                  GAsyncReadyCallback callback, gpointer user_data);
UsDialogAnswer us_dialog_ask_unsaved_finish (GAsyncResult *result);

void us_dialog_ask_replace_async (GtkWindow *parent, GPtrArray *paths, GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean us_dialog_ask_replace_finish (GAsyncResult *result);

void us_dialog_present (GtkWindow *dialog, GtkWindow *parent);
AdwMessageDialog *us_dialog_show_error (GtkWindow *parent, const char *heading,
                                        const char *message);

G_END_DECLS
