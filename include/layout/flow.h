/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rich.h"
#include "layout/style.h"

G_BEGIN_DECLS

/* What of a letter a line belongs to; the index with it counts in the publication. */
typedef enum
{
  US_FLOW_LOGO,
  US_FLOW_BANNER,
  US_FLOW_DATE,
  US_FLOW_ADDRESSEE,
  US_FLOW_TITLE,
  US_FLOW_SUBJECT,
  US_FLOW_ABOUT,
  US_FLOW_SALUTATION,
  US_FLOW_BLOCK,
  US_FLOW_VALEDICTION,
  US_FLOW_SIGNATORIES, /* their heading */
  US_FLOW_AS_OF,       /* their date */
  US_FLOW_GROUP,       /* its first signatory */
  US_FLOW_SIGNATORY,
  US_FLOW_WITHHELD,    /* how many are not named */
  US_FLOW_SHARED_NOTE, /* of several signatories */
  US_FLOW_COPY,
  US_FLOW_CONTACT,
  US_FLOW_NOTE,
  US_FLOW_HEADER,
  US_FLOW_NUMBER,
} UsFlowPart;

/**
 * UsNodeKind:
 * @US_NODE_PARAGRAPH: a text that may go over several pages
 * @US_NODE_COLUMNS: many short texts in columns of the same height
 * @US_NODE_TABLE: signatories, each with what is known of them in cells
 * @US_NODE_LOGOS: the letterhead
 */
typedef enum
{
  US_NODE_PARAGRAPH,
  US_NODE_COLUMNS,
  US_NODE_TABLE,
  US_NODE_LOGOS,
} UsNodeKind;

/**
 * UsNode:
 * @kind: how it is laid out
 * @part: what it is of the letter
 * @index: the first of that part
 * @count: how many of them
 * @columns: for %US_NODE_COLUMNS, how many
 * @style: of its text
 * @indent: room left free at the start, in points
 * @end_indent: room left free at the end, in points
 * @before: room above, in points; the larger of it and what the node before wants
 * @after: room below, in points
 * @label: (nullable): what stands in the room at the start
 * @at_end: whether the text stands at the end of the line
 * @framed: whether the text stands in the middle of a frame
 * @rtl: whether it reads from right to left
 * @justified: whether its lines end flush
 * @with_next: whether it must not be parted from the next node
 * @with_previous: whether it must not be parted from the end of the node before
 */
typedef struct
{
  UsNodeKind kind;
  UsFlowPart part;
  guint index;
  guint count;
  guint columns;
  UsStyle style;
  double indent;
  double end_indent;
  double before;
  double after;
  char *label;
  gboolean at_end;
  gboolean framed;
  gboolean rtl;
  gboolean justified;
  gboolean with_next;
  gboolean with_previous;
} UsNode;

/* A letter as one long strip of nodes, in the order of reading. Signatories are not spelled out. */
typedef struct _UsFlow UsFlow;

UsFlow *us_flow_new (const UsPublication *publication,
                     const UsPageStyle *style) G_GNUC_WARN_UNUSED_RESULT;
void us_flow_free (UsFlow *self);
const UsNode *us_flow_get_nodes (UsFlow *self, guint *ret_n_nodes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsFlow, us_flow_free)

G_END_DECLS
