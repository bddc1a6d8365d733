-- Every list of figures asks which of them are corrected: kept with the figure, it need not be found out each time. The column alone;
-- what fills it follows by itself, since who adds a column shuts readers out for as long as that migration lasts.
ALTER TABLE "statistic" ADD COLUMN "corrected" BOOLEAN NOT NULL DEFAULT false;
