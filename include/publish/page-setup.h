/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/settings.h"

G_BEGIN_DECLS

/**
 * UsPublicLogo:
 * @text: what stands for it where it is not seen; may be empty
 * @image: a PNG in Base64, or empty
 * @height: millimetres
 */
typedef struct
{
  GRefString *text;
  GRefString *image;
  double height;
} UsPublicLogo;

/**
 * UsPageSetup:
 *
 * How the pages of a letter look. Lengths are millimetres, the size of the letters is points. No
 * string is ever %NULL.
 */
typedef struct
{
  UsPaper paper;
  double margin_top;
  double margin_bottom;
  double margin_start;
  double margin_end;
  GRefString *font; /* empty for the usual one */
  double font_size;
  UsAlignment alignment;
  UsNumberingStyle numbering;
  UsSignatoryLayout signatory_layout;
  UsLogos place_of_logos;
  UsOnPages page_numbers;
  UsOnPages running_header;
  GRefString *running_text; /* empty for the title */
  gboolean line_numbers;    /* of a draft */
  UsPublicLogo *logos;
  gsize n_logos;
} UsPageSetup;

void us_page_setup_init (UsPageSetup *self, UsStatement *statement);
void us_page_setup_clear (UsPageSetup *self);
char *us_page_setup_format_number (const UsPageSetup *self, guint number) G_GNUC_WARN_UNUSED_RESULT;
guint us_page_setup_get_printed (UsSettings *settings);

G_END_DECLS
