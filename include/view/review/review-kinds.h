/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/reading/part.h"

G_BEGIN_DECLS

/**
 * UsReviewKind:
 * @part: what a line is
 * @key: the key that says so in the list of lines, without any other
 * @group: "head", "text", "call", "end" or "aside", which gives the colour
 *
 * A kind of line, as people see and choose it.
 */
typedef struct
{
  UsPart part;
  char key;
  const char *group;
} UsReviewKind;

const UsReviewKind *us_review_kinds_get (gsize *ret_n_kinds);
const UsReviewKind *us_review_kinds_find (UsPart part);
gboolean us_review_kinds_parse (const char *id, UsPart *ret_part);
char *us_review_kinds_label (UsPart part) G_GNUC_WARN_UNUSED_RESULT;
GMenuModel *us_review_kinds_menu_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
