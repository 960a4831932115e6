/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void us_accessible_name (GtkWidget *widget, const char *name);
void us_accessible_name_list (GtkWidget *widget, const char *name);
void us_accessible_name_lists (GtkWidget *widget, const char *name);
void us_accessible_name_combo (AdwComboRow *row);
void us_accessible_name_drop_down (GtkDropDown *drop_down, const char *name);
void us_accessible_name_columns (GtkColumnView *view, const char *name);
void us_accessible_name_row (GtkWidget *cell, const char *name);
void us_accessible_name_calendar (GtkCalendar *calendar);
void us_accessible_watch (void);

G_END_DECLS
