/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/change.h"
#include "model/item-list.h"
#include "model/item.h"
#include "model/signatory-order.h"
#include "model/statement-index.h"
#include "model/statement-lists.h"

G_BEGIN_DECLS

#define US_TYPE_STATEMENT (us_statement_get_type ())
G_DECLARE_FINAL_TYPE (UsStatement, us_statement, US, STATEMENT, UsItem)

/* The statement is an item itself: the one that is its own statement and in no list. */
typedef enum
{
  US_STATEMENT_LANGUAGE = 1,
  US_STATEMENT_DATE,
  US_STATEMENT_PLACE,
  US_STATEMENT_TITLE,
  US_STATEMENT_SUBJECT,
  US_STATEMENT_ABOUT, /* UsText */
  US_STATEMENT_SALUTATION,
  US_STATEMENT_VALEDICTION,
  US_STATEMENT_SIGNATORIES_HEADING,
  US_STATEMENT_SIGNATORIES_ORDER,         /* UsSignatoryOrder */
  US_STATEMENT_SIGNATORIES_HEADINGS,      /* UsSignatoryHeadings */
  US_STATEMENT_SIGNATORIES_HEADING_ORDER, /* keys of headings, a line each */
  US_STATEMENT_SIGNATORIES_NUMBERING,     /* UsSignatoryNumbering */
  US_STATEMENT_SIGNATORIES_AS_OF,         /* a date */
  US_STATEMENT_SIGNATORIES_DISTINCT,      /* lines of two ids: who look like one and are not */
} UsStatementProperty;

UsStatement *us_statement_new (void) G_GNUC_WARN_UNUSED_RESULT;

UsSettings *us_statement_get_settings (UsStatement *self);
GListModel *us_statement_get_demands (UsStatement *self);
UsItemList *us_statement_get_list (UsStatement *self, guint index);
#define US_STATEMENT_N_LISTS 8

/* The gate: the only way in which a statement changes. Signals: "changed" (UsChange), "group-begun"
 * (label), "group-ended". */
gboolean us_statement_apply (UsStatement *self, UsChange *change, GError **error);
void us_statement_begin_group (UsStatement *self, const char *label);
void us_statement_end_group (UsStatement *self);

G_END_DECLS
