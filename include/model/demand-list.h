/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/types.h"

G_BEGIN_DECLS

/* The live list of the demands of a body, in order: a GListModel of UsBlock. */
#define US_TYPE_DEMAND_LIST (us_demand_list_get_type ())
G_DECLARE_FINAL_TYPE (UsDemandList, us_demand_list, US, DEMAND_LIST, GObject)
UsDemandList *us_demand_list_new (UsItemList *body) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
