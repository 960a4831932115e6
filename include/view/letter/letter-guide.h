/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "history/history.h"

G_BEGIN_DECLS

/* Tells the history of a letter where the person is, and brings the person back to where the
 * history says. */
typedef struct _UsLetterGuide UsLetterGuide;

UsLetterGuide *us_letter_guide_new (GtkWidget *page) G_GNUC_WARN_UNUSED_RESULT;
void us_letter_guide_free (UsLetterGuide *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsLetterGuide, us_letter_guide_free)

void us_letter_guide_set_letter (UsLetterGuide *self, UsStatement *statement, UsHistory *history);
void us_letter_guide_follow (UsLetterGuide *self, GtkTextView *view);

G_END_DECLS
