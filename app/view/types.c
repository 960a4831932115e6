/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/types.h"

#include "model/signatory.h"
#include "view/conflict-bar.h"
#include "view/demand-popover.h"
#include "view/document-settings.h"
#include "view/export-dialog.h"
#include "view/find-bar.h"
#include "view/letter-page.h"
#include "view/notice-bar.h"
#include "view/open-popover.h"
#include "view/pages-dock.h"
#include "view/pages-page.h"
#include "view/preferences-window.h"
#include "view/recent-list.h"
#include "view/signatories-page.h"
#include "view/signatory-duplicates.h"
#include "view/signatory-filter-popover.h"
#include "view/signatory-import.h"
#include "view/signatory-list.h"
#include "view/signatory-popover.h"
#include "view/signatory-row.h"
#include "view/start-page.h"
#include "view/window.h"
#include "view/words-popover.h"

#define N_TYPES 22

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
  static GType types[N_TYPES];

  g_return_val_if_fail (ret_n_types != NULL, NULL);

  types[0] = US_TYPE_LETTER_PAGE;
  types[1] = US_TYPE_NOTICE_BAR;
  types[2] = US_TYPE_OPEN_POPOVER;
  types[3] = US_TYPE_PREFERENCES_WINDOW;
  types[4] = US_TYPE_RECENT_LIST;
  types[5] = US_TYPE_SIGNATORIES_PAGE;
  types[6] = US_TYPE_START_PAGE;
  types[7] = US_TYPE_WINDOW;
  types[8] = US_TYPE_SIGNATORY_POPOVER;
  types[9] = US_TYPE_SIGNATORY_ROW;
  types[10] = US_TYPE_EXPORT_DIALOG;
  types[11] = US_TYPE_DEMAND_POPOVER;
  types[12] = US_TYPE_FIND_BAR;
  types[13] = US_TYPE_SIGNATORY_FILTER_POPOVER;
  types[14] = US_TYPE_SIGNATORY_LIST;
  types[15] = US_TYPE_WORDS_POPOVER;
  types[16] = US_TYPE_CONFLICT_BAR;
  types[17] = US_TYPE_SIGNATORY_IMPORT;
  types[18] = US_TYPE_PAGES_DOCK;
  types[19] = US_TYPE_PAGES_PAGE;
  types[20] = US_TYPE_DOCUMENT_SETTINGS;
  types[21] = US_TYPE_SIGNATORY_DUPLICATES;
  *ret_n_types = N_TYPES;
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
  /* These have no layout, but layouts look up their properties. */
  g_type_ensure (US_TYPE_DOCUMENT);
  g_type_ensure (US_TYPE_HISTORY);
  g_type_ensure (US_TYPE_SIGNATORY);
}
