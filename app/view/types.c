/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/types.h"

#include "model/signatory.h"
#include "view/accessible.h"
#include "view/body/position-popover.h"
#include "view/compare/compare-window.h"
#include "view/copies/export-checks.h"
#include "view/copies/export-dialog.h"
#include "view/copies/export-edition.h"
#include "view/document/conflict-bar.h"
#include "view/find/find-bar.h"
#include "view/letter/addressee-button.h"
#include "view/letter/demand-popover.h"
#include "view/letter/item-row.h"
#include "view/letter/letter-page.h"
#include "view/letter/structure-popover.h"
#include "view/letter/words-popover.h"
#include "view/notice-bar.h"
#include "view/pages/document-settings.h"
#include "view/pages/pages-dock.h"
#include "view/pages/pages-page.h"
#include "view/preferences-window.h"
#include "view/review/review-bar.h"
#include "view/review/review-offer.h"
#include "view/review/review-row.h"
#include "view/review/review-source.h"
#include "view/review/review-split.h"
#include "view/signatories/heading-list.h"
#include "view/signatories/list-layout.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-agreement.h"
#include "view/signatories/signatory-duplicates.h"
#include "view/signatories/signatory-filter-popover.h"
#include "view/signatories/signatory-hint.h"
#include "view/signatories/signatory-import.h"
#include "view/signatories/signatory-list.h"
#include "view/signatories/signatory-places.h"
#include "view/signatories/signatory-popover.h"
#include "view/signatories/signatory-row.h"
#include "view/signatories/signatory-selection-bar.h"
#include "view/signatories/signatory-text.h"
#include "view/start/open-popover.h"
#include "view/start/recent-list.h"
#include "view/start/start-page.h"
#include "view/text/link-popover.h"
#include "view/tooltips.h"
#include "view/versions/versions-window.h"
#include "view/window.h"

/* The widgets that have a layout. */
static GType (*const getters[]) (void) = {
  us_addressee_button_get_type,
  us_compare_window_get_type,
  us_conflict_bar_get_type,
  us_demand_popover_get_type,
  us_document_settings_get_type,
  us_export_checks_get_type,
  us_export_dialog_get_type,
  us_export_edition_get_type,
  us_find_bar_get_type,
  us_heading_list_get_type,
  us_item_row_get_type,
  us_letter_page_get_type,
  us_link_popover_get_type,
  us_list_layout_get_type,
  us_notice_bar_get_type,
  us_open_popover_get_type,
  us_pages_dock_get_type,
  us_pages_page_get_type,
  us_position_popover_get_type,
  us_preferences_window_get_type,
  us_recent_list_get_type,
  us_review_bar_get_type,
  us_review_offer_get_type,
  us_review_row_get_type,
  us_review_source_get_type,
  us_review_split_get_type,
  us_signatories_page_get_type,
  us_signatory_agreement_get_type,
  us_signatory_duplicates_get_type,
  us_signatory_filter_popover_get_type,
  us_signatory_import_get_type,
  us_signatory_list_get_type,
  us_signatory_popover_get_type,
  us_signatory_row_get_type,
  us_signatory_selection_bar_get_type,
  us_start_page_get_type,
  us_structure_popover_get_type,
  us_versions_window_get_type,
  us_window_get_type,
  us_words_popover_get_type,
};

/**
 * us_view_get_types:
 * @ret_n_types: (out): how many
 *
 * Any thread.
 *
 * Returns: (transfer none) (array length=ret_n_types): the widgets that have a layout
 */
const GType *
us_view_get_types (gsize *ret_n_types)
{
  static GType types[G_N_ELEMENTS (getters)];

  g_return_val_if_fail (ret_n_types != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (getters); i++)
    types[i] = getters[i]();
  *ret_n_types = G_N_ELEMENTS (getters);
  return types;
}

/**
 * us_view_init:
 *
 * A layout can only name types that exist already. Main thread only.
 */
void
us_view_init (void)
{
  gsize n_types;

  us_view_get_types (&n_types);
  us_accessible_watch ();
  us_tooltips_watch ();
  /* These have no layout, but layouts look up their properties. */
  g_type_ensure (US_TYPE_DOCUMENT);
  g_type_ensure (US_TYPE_HISTORY);
  g_type_ensure (US_TYPE_SIGNATORY);
  g_type_ensure (US_TYPE_SIGNATORY_HINT);
  g_type_ensure (US_TYPE_SIGNATORY_PLACE);
  g_type_ensure (US_TYPE_SIGNATORY_TEXT);
}
