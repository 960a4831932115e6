/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/statement.h"
#include "publish/edition.h"

G_BEGIN_DECLS

/**
 * UsProblem:
 * @id: (nullable): id of the item that has it, or %NULL for the statement itself
 * @property: (nullable): name of the property
 * @start: first byte of the value that has it
 * @end: the byte behind it; 0 for all of the value
 * @place: translated: "Demand 3", "Signatory 12"
 * @message: translated sentence
 */
typedef struct
{
  char *id;
  char *property;
  guint start, end;
  char *place;
  char *message;
} UsProblem;

void us_problem_free (UsProblem *self);

/**
 * UsReleaseGuess:
 * @text: a paragraph
 * @language: the language of the letter
 *
 * Gives the language that @text is surely in when it is another one than @language, or %NULL.
 */
typedef const char *(*UsReleaseGuess) (const char *text, const char *language);

/**
 * UsReleaseHelp:
 * @guess: (nullable): tells paragraphs in other languages
 * @has_font: (nullable): tells whether a font family is on this computer
 * @is_kept: (nullable): tells whether the letter is as the last version of it
 *
 * What is asked of others who know it.
 */
typedef struct
{
  UsReleaseGuess guess;
  gboolean (*has_font) (const char *family);
  gboolean (*is_kept) (UsStatement *statement);
} UsReleaseHelp;

GPtrArray *us_release_check (UsStatement *statement, const UsPublishOptions *options,
                             const UsReleaseHelp *help) G_GNUC_WARN_UNUSED_RESULT;
void us_release_check_async (UsStatement *statement, const UsPublishOptions *options,
                             const UsReleaseHelp *help, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *us_release_check_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
