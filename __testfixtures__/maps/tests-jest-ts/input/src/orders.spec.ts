import { Orders } from './orders';
import * as stock from './stock';

jest.mock('./stock');
const mocked = jest.mocked(stock);

describe('orders', () => {
  let orders: Orders;

  beforeEach(() => {
    orders = new Orders();
    mocked.left.mockReturnValue(5);
  });

  it('takes what is there', () => {
    expect(orders.take('pen', 3)).toBe(true);
    expect(mocked.put).toHaveBeenCalledWith('pen', 2);
  });

  it('takes no more', () => {
    jest.spyOn(stock, 'left').mockReturnValueOnce(1).mockReturnValue(0);
    const taken = ['pen', 'pad'].map((item) => orders.take(item, 2));
    expect(taken).toEqual([false, false]);
  });

  it('asks once an item', () => {
    (stock.left as jest.Mock).mockImplementation((item: string) => item.length);
    expect(orders.take('a', 2)).toBeFalsy();
  });

  it.each`
    item     | count
    ${'pen'} | ${1}
    ${'pad'} | ${2}
  `('takes $count of $item', ({ item, count }) => {
    expect(orders.take(item, count)).toBeTruthy();
  });
});
