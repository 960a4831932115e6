/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/item.h"

G_BEGIN_DECLS

/* The first of each enumeration is what a statement has that says nothing. */

typedef enum
{
  US_PAPER_A4,
  US_PAPER_LETTER,
} UsPaper;

typedef enum
{
  US_ALIGNMENT_RAGGED,
  US_ALIGNMENT_JUSTIFIED,
} UsAlignment;

/**
 * UsNumberingStyle:
 * @US_NUMBERING_LATIN: 1 a i
 * @US_NUMBERING_ARABIC: ١ أ
 */
typedef enum
{
  US_NUMBERING_LATIN,
  US_NUMBERING_ARABIC,
} UsNumberingStyle;

/**
 * UsSignatoryLayout:
 * @US_SIGNATORY_LAYOUT_AUTOMATIC: lines for a few, columns for many
 *
 * How the signatories are set on the pages.
 */
typedef enum
{
  US_SIGNATORY_LAYOUT_AUTOMATIC,
  US_SIGNATORY_LAYOUT_LINES,
  US_SIGNATORY_LAYOUT_COLUMNS_2,
  US_SIGNATORY_LAYOUT_COLUMNS_3,
  US_SIGNATORY_LAYOUT_COLUMNS_4,
  US_SIGNATORY_LAYOUT_TABLE,
  US_SIGNATORY_LAYOUT_RUN_ON,
} UsSignatoryLayout;

typedef enum
{
  US_PRINTED_CONFIRMED,
  US_PRINTED_INVITED, /* and those who have confirmed */
  US_PRINTED_ALL,
} UsPrinted;

typedef enum
{
  US_LOGOS_AT_START,
  US_LOGOS_IN_CENTRE,
  US_LOGOS_AT_END,
  US_LOGOS_SPREAD,
} UsLogos;

typedef enum
{
  US_ON_FOLLOWING_PAGES,
  US_ON_ALL_PAGES,
  US_ON_NO_PAGE,
} UsOnPages;

typedef enum
{
  US_SETTINGS_PAPER = 1,
  US_SETTINGS_MARGIN_TOP,
  US_SETTINGS_MARGIN_BOTTOM,
  US_SETTINGS_MARGIN_START,
  US_SETTINGS_MARGIN_END,
  US_SETTINGS_FONT,
  US_SETTINGS_FONT_SIZE,
  US_SETTINGS_ALIGNMENT,
  US_SETTINGS_NUMBERING,
  US_SETTINGS_SIGNATORY_LAYOUT,
  US_SETTINGS_PRINTED,
  US_SETTINGS_LOGOS,
  US_SETTINGS_PAGE_NUMBERS,
  US_SETTINGS_RUNNING_HEADER,
  US_SETTINGS_RUNNING_TEXT,
} UsSettingsProperty;

#define US_TYPE_SETTINGS (us_settings_get_type ())
G_DECLARE_FINAL_TYPE (UsSettings, us_settings, US, SETTINGS, UsItem)

UsSettings *us_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_settings_is_default (UsSettings *self);
double us_settings_get_number (UsSettings *self, guint property, double fallback);
gboolean us_settings_assign (UsSettings *self, UsSettings *from, GError **error);

G_END_DECLS
