/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/report.h"

G_BEGIN_DECLS

/**
 * UsDoubtsFunc:
 * @statement: a statement
 * @user_data: (closure): what was given with the doubts
 *
 * Called in the main thread after a change of the statement that may settle some of its doubts, or
 * bring them back.
 */
typedef void (*UsDoubtsFunc) (UsStatement *statement, gpointer user_data);

/* The parts of a letter of which its recogniser is unsure, until somebody changes them. */
void us_doubts_set (UsStatement *statement, UsReport *report, UsDoubtsFunc changed,
                    gpointer user_data, GDestroyNotify destroy);
guint us_doubts_count (UsStatement *statement);
const char *us_doubts_find (UsStatement *statement, UsItem *item, const char *property);
const UsDoubt *us_doubts_next (UsStatement *statement, UsItem **ret_item);

G_END_DECLS
