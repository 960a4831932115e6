/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/signatories/list-import.h"
#include "import/signatories/list-row.h"

G_BEGIN_DECLS

/**
 * UsListMatch:
 * @kind: what the row is
 * @signatory: (nullable): who of the list it is or may be
 * @row: the row before it that it is or may be, when @has_row
 * @has_row: whether there is one
 * @likeness: why
 * @same_email: whether it is the address that is the same
 * @by_id: whether it is a row of an exported register
 *
 * Who a row is.
 */
typedef struct
{
  UsRowKind kind;
  UsSignatory *signatory;
  guint row;
  gboolean has_row;
  UsLikeness likeness;
  gboolean same_email;
  gboolean by_id;
} UsListMatch;

/* Who is in a statement's list, as another thread may look at it. */
typedef struct _UsListPeople UsListPeople;

UsListPeople *us_list_people_new (UsStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
void us_list_people_free (UsListPeople *self);
UsListMatch *us_list_people_match (UsListPeople *self, UsListRow *const *rows, guint n_rows,
                                   GCancellable *cancellable,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_list_match_name_approver (const UsListRow *row, UsItem *item, GError **error);
gboolean us_list_match_update (const UsListRow *row, const UsListMatch *match, GError **error);
char *us_list_match_describe_update (const UsListRow *row,
                                     const UsListMatch *match) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
