/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsHeading:
 * @key: what the file calls it: a group's name, "organisation", "FR", "150"; empty for those
 *   without a heading, who come first
 * @title: what is printed, in the language of the letter
 * @count: how many signatories are below it
 *
 * A heading among the signatories.
 */
typedef struct
{
  char *key;
  char *title;
  guint count;
} UsHeading;

GPtrArray *us_headings_list (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_headings_assign (UsStatement *statement, UsSignatory *const *signatories,
                               guint n_signatories, guint *ranks) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_headings_move (UsStatement *statement, const char *key, guint to, GError **error);
gboolean us_headings_rename (UsStatement *statement, const char *before, const char *after,
                             GError **error);

G_END_DECLS
