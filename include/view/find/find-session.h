/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/find-replace.h"

G_BEGIN_DECLS

/**
 * UsFindSessionChanged:
 * @user_data: what us_find_session_new() got
 *
 * Called when a match or the count is another.
 */
typedef void (*UsFindSessionChanged) (gpointer user_data);

/* Somebody looks for something in a letter: what, where they are, and how often it is there. */
typedef struct _UsFindSession UsFindSession;

UsFindSession *us_find_session_new (UsFindSessionChanged changed,
                                    gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void us_find_session_free (UsFindSession *self);
void us_find_session_set_statement (UsFindSession *self, UsStatement *statement);
UsStatement *us_find_session_get_statement (UsFindSession *self);
void us_find_session_set_search (UsFindSession *self, const char *text, UsSearchFlags flags);
UsSearch *us_find_session_get_search (UsFindSession *self);
void us_find_session_set_place (UsFindSession *self, const UsFindPlace *place);
const UsFindPlace *us_find_session_get_place (UsFindSession *self);
gboolean us_find_session_has_match (UsFindSession *self);
gboolean us_find_session_take_found (UsFindSession *self);
gboolean us_find_session_get_count (UsFindSession *self, guint *ret_ordinal, guint *ret_total);
gboolean us_find_session_look (UsFindSession *self, gboolean forward);
gboolean us_find_session_replace (UsFindSession *self, const char *with, GError **error);
void us_find_session_replace_all (UsFindSession *self, const char *with, UsFindReplaced replaced,
                                  gpointer user_data);

G_END_DECLS
