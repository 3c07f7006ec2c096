module example.com/parcel-tracker

go 1.22
