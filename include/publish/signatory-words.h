/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "publish/publication.h"

G_BEGIN_DECLS

/* What all final copies say of the signatories, in the same words. */
char *us_signatory_words_make_title (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_count (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_heading (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_as_of (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_withheld (const UsPublication *publication) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_number (const UsPublication *publication,
                                      const UsPublicSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;
char *us_signatory_words_make_mark (const UsPublicSignatory *signatory) G_GNUC_WARN_UNUSED_RESULT;
const char *us_signatory_words_get_note (const UsPublicSignatory *signatory);
guint us_signatory_words_count_shared_notes (const UsPublication *publication);

G_END_DECLS
