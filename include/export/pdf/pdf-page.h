/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/pdf/pdf-font.h"
#include "export/pdf/pdf-letter.h"

G_BEGIN_DECLS

/**
 * UsPdfPages:
 *
 * What the pages of a file share. @objects are their numbers, @names lead from notes to their
 * places, @outline is of #UsPdfEntry.
 */
typedef struct
{
  UsPdfFile *file;
  UsPdfTree *tree;
  UsPdfFonts *fonts;
  UsPdfLetter *letter;
  const UsPublication *publication;
  guint parent;
  guint resources;
  GArray *objects;
  GArray *furniture;
  GString *names;
  GArray *outline;
} UsPdfPages;

/**
 * UsPdfEntry:
 * @title: what it says
 * @page: object of its page
 * @y: how far up it stands, in points
 * @level: 1 for the title
 */
typedef struct
{
  char *title;
  guint page;
  double y;
  guint level;
} UsPdfEntry;

void us_pdf_page_write (UsPdfPages *self, const UsPage *page);
void us_pdf_page_write_furniture (UsPdfPages *self, guint number, const UsPage *furniture);

G_END_DECLS
