/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/page-setup.h"

#include "model/language.h"
#include "model/logo.h"
#include "model/signatory.h"
#include "model/statement.h"
#include "publish/numbering.h"

/* What a letter has that says nothing. */
#define MARGIN 25.0
#define FONT_SIZE 11.0
#define FONT_SIZE_ARABIC 13.0 /* its letters look smaller */

static double
get_height (UsItem *logo)
{
  const char *height = us_item_get_string (logo, US_LOGO_HEIGHT);

  return *height != '\0' ? g_ascii_strtod (height, NULL) : US_LOGO_USUAL_HEIGHT;
}

static GRefString *
take_string (UsItem *item, guint property)
{
  return g_ref_string_acquire (us_item_peek_ref_string (item, property));
}

/**
 * us_page_setup_init:
 * @self: the setup to fill
 * @statement: a statement
 *
 * Takes a snapshot of the settings and the letterhead; us_page_setup_clear() gives it back. Main
 * thread only.
 */
void
us_page_setup_init (UsPageSetup *self, UsStatement *statement)
{
  UsSettings *settings;
  UsItem *item;
  UsItemList *letterhead;
  double size = FONT_SIZE;
  guint length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (US_IS_STATEMENT (statement));

  if (us_language_is_rtl (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE)))
    size = FONT_SIZE_ARABIC;
  settings = us_statement_get_settings (statement);
  item = US_ITEM (settings);
  letterhead = us_statement_get_letterhead (statement);
  length = us_item_list_get_length (letterhead);
  *self = (UsPageSetup){
    .paper = us_item_get_choice (item, US_SETTINGS_PAPER),
    .margin_top = us_settings_get_number (settings, US_SETTINGS_MARGIN_TOP, MARGIN),
    .margin_bottom = us_settings_get_number (settings, US_SETTINGS_MARGIN_BOTTOM, MARGIN),
    .margin_start = us_settings_get_number (settings, US_SETTINGS_MARGIN_START, MARGIN),
    .margin_end = us_settings_get_number (settings, US_SETTINGS_MARGIN_END, MARGIN),
    .font = take_string (item, US_SETTINGS_FONT),
    .font_size = us_settings_get_number (settings, US_SETTINGS_FONT_SIZE, size),
    .alignment = us_item_get_choice (item, US_SETTINGS_ALIGNMENT),
    .numbering = us_item_get_choice (item, US_SETTINGS_NUMBERING),
    .signatory_layout = us_item_get_choice (item, US_SETTINGS_SIGNATORY_LAYOUT),
    .place_of_logos = us_item_get_choice (item, US_SETTINGS_LOGOS),
    .page_numbers = us_item_get_choice (item, US_SETTINGS_PAGE_NUMBERS),
    .running_header = us_item_get_choice (item, US_SETTINGS_RUNNING_HEADER),
    .running_text = take_string (item, US_SETTINGS_RUNNING_TEXT),
    .logos = g_new (UsPublicLogo, length),
    .n_logos = length,
  };
  for (guint i = 0; i < length; i++)
    {
      UsItem *logo = us_item_list_get (letterhead, i);

      self->logos[i] = (UsPublicLogo){ take_string (logo, US_LOGO_TEXT),
                                       take_string (logo, US_LOGO_IMAGE), get_height (logo) };
    }
}

/**
 * us_page_setup_clear:
 * @self: a setup
 *
 * Gives back what it holds. Any thread.
 */
void
us_page_setup_clear (UsPageSetup *self)
{
  g_return_if_fail (self != NULL);

  g_ref_string_release (self->font);
  g_ref_string_release (self->running_text);
  for (gsize i = 0; i < self->n_logos; i++)
    {
      g_ref_string_release (self->logos[i].text);
      g_ref_string_release (self->logos[i].image);
    }
  g_free (self->logos);
}

/**
 * us_page_setup_format_number:
 * @self: a setup
 * @number: a number that is computed: of a note, a signatory or a page, or a count
 *
 * Writes a number in the digits that the demands of the letter have. All that is counted in a copy
 * is written by this one. Any thread.
 *
 * Returns: (transfer full): the number
 */
char *
us_page_setup_format_number (const UsPageSetup *self, guint number)
{
  g_return_val_if_fail (self != NULL, NULL);

  return us_numbering_format_count (self->numbering, number);
}

/**
 * us_page_setup_get_printed:
 * @settings: settings
 *
 * Tells which signatories are printed when nobody says otherwise. Main thread only.
 *
 * Returns: bits 1 << #UsSignatoryStatus
 */
guint
us_page_setup_get_printed (UsSettings *settings)
{
  static const guint statuses[] = {
    [US_PRINTED_CONFIRMED] = 1u << US_SIGNATORY_CONFIRMED,
    [US_PRINTED_INVITED] = 1u << US_SIGNATORY_CONFIRMED | 1u << US_SIGNATORY_INVITED,
    [US_PRINTED_ALL] = 0xf,
  };

  g_return_val_if_fail (US_IS_SETTINGS (settings), statuses[0]);

  return statuses[us_item_get_choice (US_ITEM (settings), US_SETTINGS_PRINTED)];
}
