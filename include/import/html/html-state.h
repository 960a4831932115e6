/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/html/html-meaning.h"

G_BEGIN_DECLS

/**
 * UsHtmlState:
 *
 * An open element, and what it gives to the text in it.
 */
typedef struct
{
  UsHtmlRole role;
  UsBlockKind kind; /* of blocks in it */
  UsPart part;      /* what the page says that it is */
  guint heading;
  guint depth;   /* lists around */
  guint item;    /* index of the item around in the stack, 0 for none */
  gboolean used; /* an item that has its own text already: what follows is a paragraph below it */
  guint list;    /* number of the outermost list around, 0 for none */
  guint counter; /* of a list: its last number */
  guint value;   /* of an item: its number */
  guint row;     /* of tables, from 1 */
  guint column;  /* of the cell, from 1 */
  gboolean head; /* of a column or a row */
  gboolean term; /* it is told of below, in a list of such */
  gboolean tab;  /* a tab, as Word writes it */
  gboolean comment; /* what somebody remarked on the text */
  gboolean skipped;
  gboolean aside;
  gboolean between;
  gboolean main;
  gboolean note;
  gboolean marker;
  gboolean preformatted;
  gboolean bold;
  gboolean italic;
  UsBlockDirection direction;
  const char *link; /* owned by the reader */
} UsHtmlState;

/**
 * UsHtmlCounters:
 * @n_lists: lists of the page so far, without those in others
 * @n_rows: rows of its tables so far
 */
typedef struct
{
  guint n_lists;
  guint n_rows;
} UsHtmlCounters;

void us_html_state_begin (UsHtmlState *self, const char *name, const UsHtmlMeaning *meaning);
void us_html_state_look (UsHtmlState *self, const unsigned char **attributes);
void us_html_state_open (UsHtmlState *self, UsHtmlState *parent, guint index, const char *name,
                         const UsHtmlMeaning *meaning, UsHtmlCounters *counters);

G_END_DECLS
